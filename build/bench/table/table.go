// Package table is a checklist as plain words, which the programs that a print is compared with are given. It knows
// nothing of the product, so that they start as fast as they can.
package table

// Table is one checklist.
type Table struct {
	Handout, Campaign string
	Facts             [][2]string // label and value
	Heads             []string    // done, number, task, acceptance, owner, due, actual
	Key               string      // tag of key tasks
	Sections          []Section
}

// Section is the tasks of one key action.
type Section struct {
	Title, Note string
	Rows        []Row
}

// Row is one task.
type Row struct {
	Number, Title, Second, Owner, Group, Due, Distance string
	Done, Key                                          bool
}
