// Package campaign is the domain: the kinds of rows a campaign is made of, the Workbook and Library that hold them,
// the edits that change them, and the rules a row must keep. It does no I/O, reads no clock and imports only the
// standard library; every other room speaks in its types.
package campaign
