package expr

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner reads the characters of an expression. XPath has no fixed tokens:
// what * or div means depends on whether a value or an operator may stand
// there, so the parser asks for what it can use.
type scanner struct {
	src string
	pos int
}

// blanks skips white space, and the no-break and zero-width characters that
// come along when an expression is pasted from a document.
func (s *scanner) blanks() {
	for s.pos < len(s.src) {
		r, n := utf8.DecodeRuneInString(s.src[s.pos:])
		if !unicode.IsSpace(r) && r != '\u200b' && r != '\ufeff' {
			return
		}
		s.pos += n
	}
}

func (s *scanner) end() bool { return s.pos >= len(s.src) }

func (s *scanner) rest() string { return s.src[s.pos:] }

// peek is the next byte, 0 at the end.
func (s *scanner) peek() byte { return s.peekAt(0) }

func (s *scanner) peekAt(n int) byte {
	if s.pos+n < len(s.src) {
		return s.src[s.pos+n]
	}
	return 0
}

// accept skips tok if it comes next.
func (s *scanner) accept(tok string) bool {
	if strings.HasPrefix(s.rest(), tok) {
		s.pos += len(tok)
		return true
	}
	return false
}

// operator is the operator that comes next, with its length. Words need no
// blank before a number (1 div1, 2mod1) but must not run into a name.
func (s *scanner) operator() (op Op, length int, ok bool) {
	rest := s.rest()
	for _, o := range [...]Op{Ne, Le, Ge, Eq, Lt, Gt, Add, Sub, Mul, Union, Or, And, Div, Mod} {
		name := o.String()
		if !strings.HasPrefix(rest, name) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(rest[len(name):]); isLetter(name[0]) && nameStart(next) {
			continue
		}
		return o, len(name), true
	}
	return 0, 0, false
}

// number is the length of the number that comes next: 1, 1.5, 1. or .5.
func (s *scanner) number() int {
	n := s.digits(0)
	if s.peekAt(n) == '.' && (n > 0 || s.digits(1) > 0) {
		n += 1 + s.digits(n+1)
	}
	return n
}

func (s *scanner) digits(from int) int {
	n := 0
	for isDigit(s.peekAt(from + n)) {
		n++
	}
	return n
}

// name is the length of the name that comes next, with its prefix if it has
// one: jr:choice-name. A double colon ends an axis and is no prefix.
func (s *scanner) name() int {
	n := ncname(s.rest())
	if n > 0 && s.peekAt(n) == ':' {
		if local := ncname(s.src[s.pos+n+1:]); local > 0 {
			n += 1 + local
		}
	}
	return n
}

// ncname is the length of the name without prefix that src starts with.
func ncname(src string) int {
	for i, r := range src {
		if !nameStart(r) && (i == 0 || !nameInner(r)) {
			return i
		}
	}
	return len(src)
}

func nameStart(r rune) bool { return r == '_' || r != utf8.RuneError && unicode.IsLetter(r) }

func nameInner(r rune) bool {
	return r == '-' || r == '.' || r == '·' || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// word is what a message about the next characters should name: a reference, a
// name, a number, or one sign.
func (s *scanner) word() string {
	rest := s.rest()
	if end := strings.IndexByte(rest, '}'); strings.HasPrefix(rest, "${") && end > 0 {
		return rest[:end+1]
	}
	if n := max(s.name(), s.number()); n > 0 {
		return rest[:n]
	}
	_, n := utf8.DecodeRuneInString(rest)
	return rest[:n]
}
