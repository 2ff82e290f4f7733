package salvage

import "feldbuch/store/disk/record"

// shape is what the rows of a table look like on a page.
type shape struct {
	table string
	tree  record.Tree
	cells []func(record.Serial) bool
}

func any32(c record.Serial) bool    { return c == record.Blob(32) }
func any16(c record.Serial) bool    { return c == record.Blob(16) }
func integer(c record.Serial) bool  { return c.IsInteger() }
func text(c record.Serial) bool     { return c.IsText() }
func anything(c record.Serial) bool { return c.IsBlob() }
func missing(c record.Serial) bool  { return c == record.Null }

func either(one, other func(record.Serial) bool) func(record.Serial) bool {
	return func(c record.Serial) bool { return one(c) || other(c) }
}

func empty(c record.Serial) bool  { return c == record.Blob(0) }
func hashes(c record.Serial) bool { return c.IsBlob() && c.Size()%32 == 0 }

// oldEvent is the table event as it was before schema 5. Of its rows nothing is taken.
const oldEvent = "old event"

// The tables by what stands in their columns. What is derived is made anew.
var shapes = []shape{
	{"event", record.ByKey, []func(record.Serial) bool{any16, integer, any32, integer, integer, text, text, any16, either(any32, empty), hashes, either(any32, missing), either(anything, missing)}},
	{oldEvent, record.ByKey, []func(record.Serial) bool{any16, integer, any32, integer, integer, text, any16, text, text, text, text, either(any32, empty), hashes, either(any16, missing)}},
	{"erasure", record.ByKey, []func(record.Serial) bool{any32, any16}},
	{"accepted", record.ByKey, []func(record.Serial) bool{any32, either(any32, empty)}},
	{"adopted", record.ByKey, []func(record.Serial) bool{any16}},
	{"study", record.ByKey, []func(record.Serial) bool{any16, text, integer}},
	{"here", record.ByRowid, []func(record.Serial) bool{missing, any16, text, integer, integer}},
	{"questionnaire", record.ByRowid, []func(record.Serial) bool{any32, text, text, text, anything}},
	{"questionnaire_file", record.ByRowid, []func(record.Serial) bool{any32, anything}},
	{"attachment", record.ByRowid, []func(record.Serial) bool{any16, any32, anything}},
}

// fits reports whether a record with this header can be a row of the table.
func (s *shape) fits(header []record.Serial) bool {
	if len(header) != len(s.cells) {
		return false
	}
	for i, is := range s.cells {
		if !is(header[i]) {
			return false
		}
	}
	return true
}
