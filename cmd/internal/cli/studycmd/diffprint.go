package studycmd

import (
	"cmp"
	"slices"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/text"
	"feldbuch/store/difference"
	"feldbuch/survey/value"
)

// printDiff tells a person how far both files agree, then interview by interview what
// differs, then the rest. lead: the first file is a lead's, who can take in the second.
func printDiff(e *command.Env, v *diffView, d *difference.Difference, lead bool) {
	t := e.Text.CLI.Diff
	if d.Equal() {
		e.Say(t.Equal, value.Name(v.Files[0]), value.Name(v.Files[1]))
		return
	}
	for side, file := range v.Files {
		e.Say(t.File, letter(side), value.Name(file), e.Text.Count.Events.Of(v.Only[side]))
	}
	printWhole(e, v)
	printInterviews(e, v)
	for side := range v.Files {
		printRest(e, v, d, side)
	}
	if lead && v.Only[1] > 0 {
		e.Say("\n%s", t.TakeIn)
		e.Say("  feldbuch merge --study %s %s", text.Shell(v.Files[0]), text.Shell(v.Files[1]))
	}
}

func letter(side int) string { return string(rune('A' + side)) }

// printWhole says whether one file has all of the other.
func printWhole(e *command.Env, v *diffView) {
	t := e.Text.CLI.Diff
	switch {
	case v.Only == [2]int{}:
		e.Say("%s", t.SameEvents)
	case v.Only[1] == 0:
		e.Say(t.Ahead, letter(0), letter(1))
	case v.Only[0] == 0:
		e.Say(t.Ahead, letter(1), letter(0))
	default:
		e.Say("%s", t.BothAhead)
	}
}

// printInterviews tells of those only one file has, then of those both have.
func printInterviews(e *command.Env, v *diffView) {
	all := slices.Clone(v.Interviews)
	slices.SortStableFunc(all, func(a, b interviewDifference) int { return cmp.Compare(a.Business, b.Business) })
	var alone [2][]interviewDifference
	var both, neither []interviewDifference
	for _, iv := range all {
		switch iv.In {
		case [2]bool{true, false}:
			alone[0] = append(alone[0], iv)
		case [2]bool{false, true}:
			alone[1] = append(alone[1], iv)
		case [2]bool{true, true}:
			both = append(both, iv)
		default:
			neither = append(neither, iv)
		}
	}
	if len(all) > 0 {
		e.Say(e.Text.CLI.Diff.Interviews, len(alone[0]), len(alone[1]), len(both))
	}
	for side := range alone {
		for i := range alone[side] {
			printAlone(e, v, &alone[side][i], side, i == 0)
		}
	}
	for i := range both {
		printPart(e, &both[i])
	}
	for i := range neither {
		e.Say("\n%s  "+e.Text.CLI.Diff.Unlisted, neither[i].name(), neither[i].Only[0], neither[i].Only[1])
	}
}

// printAlone tells of an interview that only one file lists.
func printAlone(e *command.Env, v *diffView, iv *interviewDifference, side int, first bool) {
	t := e.Text.CLI.Diff
	if first {
		e.Say("")
	}
	state := e.Text.CLI.Listing.StateOf(iv.Completed[side], false, false)
	if slices.Contains(v.Erased[1-side], iv.ID) {
		e.Say("%s  "+t.Gone, iv.name(), letter(side), state, iv.Answers[side], letter(1-side))
		return
	}
	e.Say("%s  "+t.Whole, iv.name(), letter(side), state, iv.Answers[side])
}

// printPart tells where the two differ in an interview that both have.
func printPart(e *command.Env, iv *interviewDifference) {
	t := e.Text.CLI.Diff
	e.Say("\n%s  "+t.Part, iv.name(), iv.Only[0], iv.Only[1])
	for _, q := range iv.Questions {
		for _, line := range text.Wrap(q.Question, 74) {
			e.Say("   %s", line)
		}
		if q.Same {
			e.Say("      "+t.Same, text.OneLine(q.Answers[0]))
			continue
		}
		for side, answer := range q.Answers {
			e.Say("      %s: %s", letter(side), text.OneLine(answer))
		}
	}
}

// printRest tells what of one file is about no interview alone.
func printRest(e *command.Env, v *diffView, d *difference.Difference, side int) {
	t := e.Text.CLI.Diff
	if n := v.Study[side]; n > 0 {
		e.Say("\n"+t.Study, letter(side), e.Text.Count.Events.Of(n))
	}
	if n := v.Waiting[side]; n > 0 {
		e.Say("\n"+t.Waiting, letter(side), e.Text.Count.Events.Of(n))
		e.Say("  feldbuch merges waiting --study %s", text.Shell(v.Files[side]))
	}
	for _, q := range d.Versions[side] {
		e.Say("\n"+t.Version, letter(side), q.Title, cmp.Or(q.Version, "–"), q.Hash[:12])
	}
	for _, f := range v.Forks[side] {
		e.Say("\n"+t.Fork, letter(side), nameOf(e, f.Name, f.Replica), e.Text.Count.Numbers.Of(f.Numbers))
	}
	for _, id := range v.Erased[side] {
		e.Say("\n"+t.Erased, letter(side), v.nameOf(id))
	}
}

// nameOf is an interview as a person knows it, by its business where that is told.
func (v *diffView) nameOf(id string) string {
	for _, iv := range v.Interviews {
		if iv.ID == id && iv.Business != "" {
			return iv.Business + "  " + id[:13]
		}
	}
	return id[:13]
}

func (iv *interviewDifference) name() string {
	return cmp.Or(iv.Business, "–") + "  " + iv.ID[:13] + "  " + cmp.Or(iv.Interviewer, "–")
}
