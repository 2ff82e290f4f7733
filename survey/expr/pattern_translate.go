package expr

import (
	"errors"
	"strconv"
	"strings"
)

var errIntersection = errors.New("&& in a character class")

// posixClasses are Java's names for what Go calls [:alpha:] and so on.
var posixClasses = map[string]string{
	"Lower": "lower", "Upper": "upper", "Alpha": "alpha", "Digit": "digit", "Alnum": "alnum",
	"Punct": "punct", "Graph": "graph", "Print": "print", "Blank": "blank", "Cntrl": "cntrl",
	"XDigit": "xdigit", "Space": "space", "ASCII": "ascii",
}

// translatePattern writes a Java or JavaScript pattern as Go reads it.
func translatePattern(source string) (string, error) {
	var b strings.Builder
	for i := 0; i < len(source); {
		length := 1
		switch c := source[i]; {
		case c == '\\' && i+1 < len(source):
			length = translateEscape(&b, source[i:], false)
		case c == '[':
			length = classLength(source[i:])
			if err := translateClass(&b, source[i:i+length]); err != nil {
				return "", err
			}
		case c == '+' && isRepeated(source[:i]):
			// A possessive repetition only forbids ways to match that a whole
			// match rarely needs.
		default:
			b.WriteByte(c)
		}
		i += length
	}
	return b.String(), nil
}

// isRepeated reports whether the source ends in a repetition.
func isRepeated(source string) bool {
	n := len(source)
	return n > 1 && strings.IndexByte("*+?}", source[n-1]) >= 0 && source[n-2] != '\\'
}

// translateClass writes a whole class, brackets included.
func translateClass(b *strings.Builder, class string) error {
	if strings.Contains(class, "&&") {
		return errIntersection
	}
	for i := 0; i < len(class); {
		if class[i] == '\\' && i+1 < len(class) {
			i += translateEscape(b, class[i:], true)
			continue
		}
		b.WriteByte(class[i])
		i++
	}
	return nil
}

// translateEscape writes the escape at the start of s and returns its length.
func translateEscape(b *strings.Builder, s string, class bool) int {
	switch s[1] {
	case 'h':
		writeClass(b, ` \t`, class)
	case 'Z':
		b.WriteString(`\z`)
	case 'R':
		b.WriteString(`(?:\r\n|[\n\r])`)
	case 'u':
		if len(s) >= 6 {
			if _, err := strconv.ParseUint(s[2:6], 16, 32); err == nil {
				b.WriteString(`\x{` + s[2:6] + `}`)
				return 6
			}
		}
		b.WriteString(s[:2])
	case 'p', 'P':
		name, _, ok := strings.Cut(strings.TrimPrefix(s[2:], "{"), "}")
		if !ok || s[2] != '{' {
			b.WriteString(s[:2])
			return 2
		}
		if posix, known := posixClasses[name]; known && s[1] == 'p' {
			writeClass(b, "[:"+posix+":]", class)
		} else {
			b.WriteString(s[:2] + "{" + strings.TrimPrefix(name, "Is") + "}")
		}
		return len(`\p{}`) + len(name)
	default:
		b.WriteString(s[:2])
	}
	return 2
}

func writeClass(b *strings.Builder, members string, class bool) {
	if class {
		b.WriteString(members)
		return
	}
	b.WriteString("[" + members + "]")
}
