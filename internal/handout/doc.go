// Package handout makes the printed documents: PDFs that read well in Chinese and English, in black and white, in poor
// light, with a pen in the other hand. The lower half sets type and fills pages (style, setting, line, canvas, page,
// table, flow, qr, code, date, tongue); above it each handout has a content model, pure and comparable, and its drawing.
//
// Lengths are millimetres from the top left of the page, type is in points. Equal content and edition give equal bytes.
// It is the only importer of gofpdf.
package handout
