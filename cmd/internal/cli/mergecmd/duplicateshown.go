package mergecmd

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/decisions"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/review"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
)

// way is an option of a duplicate with what it decides. What is moved has no business to
// go to yet.
type way struct {
	review.Option
	verdict workspace.Verdict
}

// shownDuplicate is what may be a duplicate in words.
type shownDuplicate struct {
	review.Matter
	ways        []way    // that are its options
	differences []string // how many answers differ, and which
}

// duplicateInWords is what may be a duplicate in words, with contact data where somebody
// decides it on the spot.
func duplicateInWords(ctx context.Context, e *command.Env, s *workspace.Study, c *workspace.Candidate, deciding bool) (*shownDuplicate, error) {
	compared, err := s.CompareInterviews(ctx, c.Interviews)
	if err != nil {
		return nil, err
	}
	shown := &shownDuplicate{Matter: askOf(e, c), ways: waysOf(e, c)}
	for _, w := range shown.ways {
		shown.Options = append(shown.Options, w.Option)
	}
	for _, d := range c.Decisions {
		shown.Remarks = append(shown.Remarks, decisionInWords(e, d))
	}
	telling := tellersOf(e, compared, deciding)
	shown.Remarks = append(shown.Remarks, telling.all(compared.Known)...)
	t := e.Text.CLI.Duplicates.Case
	for i, open := range c.Interviews[c.Finished:] {
		letter := decisions.Letter(c.Finished + i)
		shown.Remarks = append(shown.Remarks, fmt.Sprintf(t.Open, letter, open.Business, heldBy(e, &open)))
	}
	for _, l := range c.Beside {
		shown.Remarks = append(shown.Remarks, fmt.Sprintf(t.AlsoLike, l.Business, l.Other, l.Score))
	}
	shown.differences = telling.differences(e, compared)
	return shown, nil
}

// askOf is the question, and what speaks for its being one.
func askOf(e *command.Env, c *workspace.Candidate) review.Matter {
	t := e.Text.CLI.Duplicates.Case
	ask := review.Matter{Business: strings.Join(c.Businesses, " / "), Place: c.Place, Of: c.Of, WantsReason: true}
	if !c.IsPair() {
		ask.Section, ask.Question = []string{t.Several}, fmt.Sprintf(t.WhichCounts, c.Names[0], c.Finished)
		return ask
	}
	ask.Section, ask.Question = []string{t.Pair}, fmt.Sprintf(t.AreTheyOne, c.Names[0], c.Names[1])
	if len(c.Likeness.Reasons) > 0 {
		ask.Before = fmt.Sprintf(t.Speaks, reasons(e, c.Likeness.Reasons), c.Likeness.Score)
	} else {
		ask.Section, ask.Before = []string{t.Torn}, t.Contradict
	}
	return ask
}

// waysOf are the ways to decide a duplicate: that an interview counts, what the two are,
// and that one has a wrong id.
func waysOf(e *command.Env, c *workspace.Candidate) (ways []way) {
	t, name := e.Text.CLI.Duplicates.Case, strings.Join(c.Businesses, " / ")
	pair := workspace.Verdict{Businesses: c.Businesses}
	if c.IsPair() {
		pair.Same = true
	}
	for i, iv := range c.Interviews[:c.Finished] {
		letter, words, done := decisions.Letter(i), t.Counts, t.Done[0]
		if c.IsPair() {
			words, done = t.SameCounts, t.Done[1]
		}
		v := pair
		v.Counts = iv.ID
		row := fmt.Sprintf(t.Row, iv.Business, iv.Answers)
		o := review.Option{Words: fmt.Sprintf(words, letter, row), Given: heldBy(e, &iv), Follows: []string{fmt.Sprintf(t.ID, iv.ID[:13])}, Done: fmt.Sprintf(done, name, letter)}
		ways = append(ways, way{o, v})
	}
	if c.IsPair() {
		if c.Finished == 0 {
			ways = append(ways, way{review.Option{Words: t.Same, Done: fmt.Sprintf(t.Done[2], name)}, pair})
		}
		two := workspace.Verdict{Businesses: c.Businesses, Distinct: true}
		ways = append(ways, way{review.Option{Words: t.Distinct, Done: fmt.Sprintf(t.Done[3], name)}, two})
	}
	for i, iv := range c.Interviews {
		letter := decisions.Letter(i)
		o := review.Option{Does: review.Give, Words: fmt.Sprintf(t.Wrong, letter), Title: fmt.Sprintf(t.MoveTitle, letter), Hint: t.MoveHint}
		ways = append(ways, way{o, workspace.Verdict{Businesses: c.Businesses, Moved: iv.ID}})
	}
	return ways
}

// heldBy is who held an interview, where, and how far it is.
func heldBy(e *command.Env, i *store.Interview) string {
	t := e.Text.CLI.Duplicates.Case
	done := fmt.Sprintf(t.NotFinished, e.When(i.StartedAt))
	if !i.FirstCompletedAt.IsZero() {
		done = fmt.Sprintf(t.Finished, e.When(i.FirstCompletedAt))
	}
	return fmt.Sprintf(t.Interview, cmp.Or(i.Interviewer, i.ReplicaName, "–"), copyMark(i.Replica), done)
}

// tellers put the answers of each interview into words.
type tellers struct {
	of       []msg.Teller
	deciding bool
	withheld string
}

func tellersOf(e *command.Env, c *workspace.Comparison, deciding bool) tellers {
	all := tellers{make([]msg.Teller, len(c.Interviews)), deciding, e.Text.Interview.Withheld}
	for i, iv := range c.Interviews {
		if iv == nil {
			continue
		}
		if !deciding {
			iv.WithholdContact()
		}
		if all.of[i] = e.Telling(iv).WithCodes().WithMarks(); !deciding {
			all.of[i] = all.of[i].WithoutContact()
		}
	}
	return all
}

// differences are how many answers differ, and which.
func (t tellers) differences(e *command.Env, c *workspace.Comparison) []string {
	w := e.Text.CLI.Duplicates.Case
	summary := []string{fmt.Sprintf(w.NoneDiffer, c.Both)}
	if n := len(c.Differing); n > 0 {
		summary[0] = fmt.Sprintf(w.Among, c.Both, n)
	}
	for i, n := range c.Alone {
		if n > 0 {
			summary = append(summary, fmt.Sprintf(w.Alone, decisions.Letter(i), n))
		}
	}
	return append([]string{strings.Join(summary, "; ")}, t.all(c.Differing)...)
}

// all are the answers to several questions, a line each. What is contact data, and is
// withheld, is named in one line.
func (t tellers) all(of []workspace.Compared) (lines []string) {
	var withheld []string
	for _, q := range of {
		first := slices.IndexFunc(q, func(n *survey.Node) bool { return n != nil })
		question := text.Glance(t.of[first].QuestionAt(q[first].Key()), 60)
		if !t.deciding && q[first].Element().Contact() {
			withheld = append(withheld, question)
			continue
		}
		if !strings.HasSuffix(question, "?") {
			question += ":"
		}
		lines = append(lines, question+" "+t.answers(q))
	}
	if len(withheld) > 0 {
		lines = append(lines, strings.Join(withheld, ", ")+": "+t.withheld)
	}
	return lines
}

// answers are those a question has, each with the letters of the interviews it is in.
func (t tellers) answers(q workspace.Compared) string {
	var answers []string
	by := map[string][]string{}
	for i, n := range q {
		if n == nil {
			continue
		}
		said := text.OneLine(t.of[i].Answer(n))
		if by[said] == nil {
			answers = append(answers, said)
		}
		by[said] = append(by[said], decisions.Letter(i))
	}
	for i, a := range answers {
		answers[i] = strings.Join(by[a], ", ") + " = " + text.Glance(a, 80)
	}
	return strings.Join(answers, "; ")
}
