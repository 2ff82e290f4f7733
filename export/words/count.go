package words

import (
	"strconv"
	"strings"
)

// Counted is words with a number in them, %d, for one and for any other number:
// "%d question", "%d questions".
type Counted struct{ One, Many string }

// Of is the words with the number n.
func (c Counted) Of(n int) string {
	words := c.Many
	if n == 1 {
		words = c.One
	}
	return strings.ReplaceAll(words, "%d", strconv.Itoa(n))
}
