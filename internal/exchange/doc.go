// Package exchange turns foreign files into edits: it reads spreadsheets (xlsx, CSV, TSV) from bytes and plans what an
// import of tasks would change; and it reads the texts that are typed or pasted into the cells of a grid, of any kind and
// field. It opens no file and no database and reads no clock; the caller applies the plan.
//
// A sheet is read by a reader of our own over archive/zip and encoding/xml. A library that hands out rows of strings
// hides what an import must tell apart: a formula that was never calculated, an error value, a date from a number, a
// sheet that was cut off in the middle. It also unpacks whole parts, into memory or into temporary files, where a stream
// does.
package exchange
