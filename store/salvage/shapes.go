package salvage

// shape is what the rows of a table look like on a page.
type shape struct {
	table string
	tree  tree
	cells []func(cell) bool
}

func any32(c cell) bool    { return c == blob(32) }
func any16(c cell) bool    { return c == blob(16) }
func integer(c cell) bool  { return c.isInteger() }
func text(c cell) bool     { return c.isText() }
func anything(c cell) bool { return c.isBlob() }
func missing(c cell) bool  { return c == null }

func either(one, other func(cell) bool) func(cell) bool {
	return func(c cell) bool { return one(c) || other(c) }
}

func empty(c cell) bool  { return c == blob(0) }
func hashes(c cell) bool { return c.isBlob() && c.size()%32 == 0 }

// The tables by what stands in their columns. What is derived is made anew.
var shapes = []shape{
	{"event", byKey, []func(cell) bool{any16, integer, any32, integer, integer, text, text, any16, either(any32, empty), hashes, either(any32, missing), either(anything, missing)}},
	{"erasure", byKey, []func(cell) bool{any32, any16}},
	{"accepted", byKey, []func(cell) bool{any32, either(any32, empty)}},
	{"adopted", byKey, []func(cell) bool{any16}},
	{"study", byKey, []func(cell) bool{any16, text, integer}},
	{"here", byRowid, []func(cell) bool{missing, any16, text, integer, integer}},
	{"questionnaire", byRowid, []func(cell) bool{any32, text, text, text, anything}},
	{"questionnaire_file", byRowid, []func(cell) bool{any32, anything}},
	{"attachment", byRowid, []func(cell) bool{any16, any32, anything}},
}

// fits reports whether a record with this header can be a row of the table.
func (s *shape) fits(header []cell) bool {
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
