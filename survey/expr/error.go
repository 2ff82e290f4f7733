package expr

import "fmt"

// Error says what is wrong with an expression and where. It is data: package
// msg has the words.
type Error struct {
	Expression string
	Offset     int // byte offset of the fault
	Code       string
	Args       []string // what the sentence names: a function, what was expected
	Suggestion string   // a name the writer may have meant, or ""
}

// Error makes the fault readable for programmers.
func (e *Error) Error() string {
	return fmt.Sprintf("expression %q, offset %d: %s %q", e.Expression, e.Offset, e.Code, e.Args)
}
