package survey_test

import (
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"
)

// randomForm draws the markdown table of a form whose logic hangs on random
// earlier questions. With chance it also has calculations that do not come out
// the same twice, triggers and dynamic defaults.
func randomForm(t *rapid.T, chance bool) string {
	g := &formMaker{t: t, chance: chance}
	rows := g.rows(2, rapid.IntRange(4, 14).Draw(t, "rows"), "/data", "")
	return "| survey |\n| | type | name | label | relevant | calculation | repeat_count | default | trigger |\n" +
		strings.Join(rows, "\n") + `
| choices |
| | list_name | name | label |
| | ab        | a    | A |
| | ab        | b    | B |`
}

type formMaker struct {
	t         *rapid.T
	chance    bool
	made      int
	questions []string // names that expressions may read
	askable   []string // those of them that a trigger may be
	paths     []string // of the same, through all instances
	repeats   []string
}

func (g *formMaker) pick(what string, from ...string) string {
	return rapid.SampledFrom(from).Draw(g.t, what)
}

// rows are the rows of what stands at path; repeat is the name of the repeat
// around it, if any.
func (g *formMaker) rows(depth, count int, path, repeat string) []string {
	var rows []string
	for range count {
		g.made++
		name := fmt.Sprintf("q%d", g.made)
		kinds := []string{"integer", "text", "select_multiple ab", "calculate", "calculate"}
		if depth > 0 {
			kinds = append(kinds, "group", "repeat", "repeat")
		}
		switch kind := g.pick("kind", kinds...); kind {
		case "group", "repeat":
			rows = append(rows, g.holder(kind, name, path, depth, repeat)...)
		case "calculate":
			// Calculations stand anywhere, also before what they read.
			at := rapid.IntRange(0, len(rows)).Draw(g.t, "at")
			for at < len(rows) && insideHolder(rows[:at]) {
				at++
			}
			rows = slices.Insert(rows, at, g.row(kind, name, "", g.calculation(repeat), "", "", ""))
			g.readable(path, name)
		default:
			rows = append(rows, g.question(kind, name, repeat))
			g.askable = append(g.askable, name)
			g.readable(path, name)
		}
	}
	return rows
}

func (g *formMaker) readable(path, name string) {
	g.questions, g.paths = append(g.questions, name), append(g.paths, path+"/"+name)
}

// insideHolder reports whether rows end within a group or repeat they begin.
func insideHolder(rows []string) bool {
	depth := 0
	for _, r := range rows {
		depth += strings.Count(r, "| begin ") - strings.Count(r, "| end ")
	}
	return depth > 0
}

func (g *formMaker) row(kind, name, relevant, calculation, count, preset, trigger string) string {
	return "| | " + strings.Join([]string{kind, name, "L", relevant, calculation, count, preset, trigger}, " | ") + " |"
}

func (g *formMaker) question(kind, name, repeat string) string {
	preset, trigger, calculation := "", "", ""
	switch {
	case kind == "integer" && g.often(5):
		preset = "2"
	case kind == "integer" && g.chance && g.often(4):
		preset = g.number(1, "")
	case kind == "integer" && g.chance && g.often(4):
		calculation = g.number(1, repeat) // people may correct it
	case kind == "integer" && g.chance && len(g.askable) > 0 && g.often(4):
		trigger, calculation = "${"+g.pick("trigger", g.askable...)+"}", g.number(1, "")
	}
	return g.row(kind, name, g.relevance(), calculation, "", preset, trigger)
}

func (g *formMaker) holder(kind, name, path string, depth int, repeat string) []string {
	relevant, count := g.relevance(), ""
	if kind == "repeat" {
		repeat = name
		if rapid.Bool().Draw(g.t, "counted") {
			count = g.number(1, "")
		}
	}
	begin := g.row("begin "+kind, name, relevant, "", count, "", "")
	inside := g.rows(depth-1, rapid.IntRange(1, 4).Draw(g.t, "inside"), path+"/"+name, repeat)
	if kind == "repeat" {
		g.repeats = append(g.repeats, name)
	}
	return slices.Concat([]string{begin}, inside, []string{"| | end " + kind + " |"})
}

// often is true once in n times.
func (g *formMaker) often(n int) bool { return rapid.IntRange(1, n).Draw(g.t, "often") == n }

func (g *formMaker) relevance() string {
	if len(g.questions) == 0 || !g.often(2) {
		return ""
	}
	return g.condition(1)
}

func (g *formMaker) ref() string {
	if len(g.questions) == 0 {
		return "1"
	}
	return "${" + g.pick("ref", g.questions...) + "}"
}

func (g *formMaker) condition(depth int) string {
	if depth > 0 && g.often(3) {
		return fmt.Sprintf("(%s %s %s)", g.condition(depth-1), g.pick("op", "and", "or"), g.condition(depth-1))
	}
	switch g.pick("condition", "compare", "blank", "selected", "not") {
	case "blank":
		return g.ref() + " = ''"
	case "selected":
		return fmt.Sprintf("selected(%s, 'a')", g.ref())
	case "not":
		return fmt.Sprintf("not(%s > 1)", g.ref())
	}
	return fmt.Sprintf("%s %s %s", g.number(depth, ""), g.pick("op", "=", "!=", "<", ">="), g.number(depth, ""))
}

// number is a numeric expression; in a repeat it may look at its place there.
func (g *formMaker) number(depth int, repeat string) string {
	kinds := []string{"constant", "ref", "ref"}
	if len(g.questions) > 0 {
		kinds = append(kinds, "sum", "everywhere", "choices")
	}
	if len(g.repeats) > 0 {
		kinds = append(kinds, "count")
	}
	if depth > 0 {
		kinds = append(kinds, "plus", "if")
	}
	if repeat != "" {
		kinds = append(kinds, "siblings", "all siblings", "place", "before")
	}
	switch g.pick("number", kinds...) {
	case "ref":
		return g.ref()
	case "sum":
		return fmt.Sprintf("%s(%s)", g.pick("aggregate", "sum", "count", "max"), g.ref())
	case "everywhere":
		return fmt.Sprintf("sum(%s)", g.pick("path", g.paths...))
	case "choices":
		return fmt.Sprintf("count-selected(%s)", g.ref())
	case "count":
		return fmt.Sprintf("count(${%s})", g.pick("repeat", g.repeats...))
	case "plus":
		return fmt.Sprintf("(%s + %s)", g.number(depth-1, repeat), g.number(depth-1, repeat))
	case "if":
		return fmt.Sprintf("if(%s, %s, %s)", g.condition(depth-1), g.number(depth-1, repeat), g.number(depth-1, repeat))
	case "siblings":
		return fmt.Sprintf("count(${%s})", repeat)
	case "all siblings":
		return fmt.Sprintf("count(../../%s)", repeat)
	case "place":
		return "position(..)"
	case "before":
		return fmt.Sprintf("indexed-repeat(%s, ${%s}, position(..) - 1)", g.ref(), repeat)
	}
	return g.pick("constant", "0", "1", "2")
}

func (g *formMaker) calculation(repeat string) string {
	if g.chance && g.often(3) {
		return g.pick("chance", "uuid()", "once(random())", "random()",
			fmt.Sprintf("concat(%s, uuid())", g.ref()), fmt.Sprintf("once(concat(%s, random()))", g.ref()))
	}
	return g.number(2, repeat)
}
