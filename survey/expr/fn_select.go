package expr

import "strings"

// An answer to select_multiple is its codes separated by blanks.

func callSelected(m *machine, c *Call) Value {
	codes := m.text(c.Args[0])
	return BoolValue(containsCode(codes, strings.TrimSpace(m.text(c.Args[1]))))
}

// containsCode does not split, because it is asked on every key press of long
// questionnaires.
func containsCode(codes, code string) bool {
	if code == "" {
		return codes == ""
	}
	for from := 0; ; {
		i := strings.Index(codes[from:], code)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(code)
		if (start == 0 || codes[start-1] == ' ') && (end == len(codes) || codes[end] == ' ') {
			return true
		}
		from = start + 1
	}
}

// callSelectedAt counts from 0; there is nothing beyond the end.
func callSelectedAt(m *machine, c *Call) Value {
	codes, i := strings.Fields(m.text(c.Args[0])), m.integer(c.Args[1])
	if i >= 0 && i < float64(len(codes)) { // false for NaN
		return TextValue(codes[int(i)])
	}
	return Value{}
}

func callCountSelected(m *machine, c *Call) Value {
	return NumberValue(float64(len(strings.Fields(m.text(c.Args[0])))))
}

// callChoiceName takes the question as a text, '${q}'; a plain ${q} is
// understood, too, because it can only mean the question.
func callChoiceName(m *machine, c *Call) Value {
	code := m.text(c.Args[0])
	question := ""
	if r, ok := c.Args[1].(*Ref); ok {
		question = "${" + r.Name + "}"
	} else {
		question = strings.TrimSpace(m.text(c.Args[1]))
	}
	label, ok := m.ctx.Env.ChoiceLabel(code, question)
	if !ok {
		return Value{}
	}
	return TextValue(label)
}
