package studycmd

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/store/difference"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

// newDiffCommand is study diff: what one of two files has that the other has not.
func newDiffCommand(e *command.Env) *cobra.Command {
	c := e.Command("diff A B", e.Text.CLI.Commands.StudyDiff)
	c.Args = e.WantArgs(2, 2)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runDiff(cmd.Context(), e, args[0], args[1]) }
	return c
}

// diffView is the difference of two files in JSON; lists of two are of the first file
// and the second.
type diffView struct {
	Files      [2]string             `json:"files"`
	Only       [2]int                `json:"events_only"`
	Interviews []interviewDifference `json:"interviews"`
	Study      [2]int                `json:"study_events_only"`
	Versions   [2][]string           `json:"questionnaires_only"`
	Waiting    [2]int                `json:"waiting"`
	Forks      [2][]store.Fork       `json:"forks"`
	Erased     [2][]string           `json:"erased_only"`
}

type interviewDifference struct {
	ID          string               `json:"interview"`
	Business    string               `json:"business"`
	Interviewer string               `json:"interviewer"`
	In          [2]bool              `json:"in"`
	Only        [2]int               `json:"events_only"`
	Completed   [2]bool              `json:"completed"`
	Answers     [2]int               `json:"answers"`
	Questions   []questionDifference `json:"questions"`
}

type questionDifference struct {
	Path     string    `json:"path"`
	Question string    `json:"question"`
	Answers  [2]string `json:"answers"` // in words
	Same     bool      `json:"same"`    // answered the same, but not by the same events
}

func runDiff(ctx context.Context, e *command.Env, a, b string) (err error) {
	pair, err := e.Workspace().OpenPair(ctx, a, b)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, pair.Close()) }()
	d, err := pair.Compare(ctx)
	if err != nil {
		return err
	}
	v, err := diffViewOf(ctx, e, pair, d)
	if err != nil {
		return err
	}
	v.Files = [2]string{a, b}
	if e.JSON {
		err = e.PrintJSON(v)
	} else {
		printDiff(e, v, d.Equal())
	}
	if err == nil && !d.Equal() {
		return console.ErrLook
	}
	return err
}

func diffViewOf(ctx context.Context, e *command.Env, pair workspace.Pair, d *difference.Difference) (*diffView, error) {
	v := &diffView{Only: d.Only, Study: d.Study, Waiting: d.Waiting, Interviews: []interviewDifference{}}
	for side := range pair {
		v.Versions[side] = []string{}
		for _, q := range d.Versions[side] {
			v.Versions[side] = append(v.Versions[side], q.Hash)
		}
		v.Forks[side] = append([]store.Fork{}, d.Forks[side]...)
		v.Erased[side] = append([]string{}, d.Erased[side]...)
	}
	for _, one := range d.Interviews {
		iv := interviewDifference{ID: one.ID, Only: one.Only, Questions: []questionDifference{}}
		for side, l := range one.In {
			if l == nil {
				continue
			}
			iv.In[side], iv.Completed[side], iv.Answers[side] = true, l.Completed, l.Answers
			iv.Business, iv.Interviewer = cmp.Or(iv.Business, l.Business), cmp.Or(iv.Interviewer, l.Interviewer, l.ReplicaName)
		}
		var err error
		if len(one.Paths) > 0 {
			if iv.Questions, err = questionsOf(ctx, e, pair, &one); err != nil {
				return nil, err
			}
		}
		v.Interviews = append(v.Interviews, iv)
	}
	return v, nil
}

// questionsOf tells what both files say at the paths where they differ. It gets passed
// on, so it tells no contact data.
func questionsOf(ctx context.Context, e *command.Env, pair workspace.Pair, one *difference.Interview) ([]questionDifference, error) {
	all := make([]questionDifference, len(one.Paths))
	var kept [2][]value.Answer
	for side, s := range pair {
		state, err := s.State(ctx, one.ID)
		if err != nil {
			return nil, err
		}
		telling, err := tellingOf(ctx, e, s, one.ID, state.Form)
		if err != nil {
			return nil, err
		}
		for i, path := range one.Paths {
			answer := answerAt(state, path)
			kept[side] = append(kept[side], answer)
			all[i].Path, all[i].Question = path, cmp.Or(all[i].Question, text.OneLine(telling.QuestionAt(path)))
			all[i].Answers[side] = telling.AnswerAt(path, answer)
		}
	}
	for i := range all {
		all[i].Same = kept[0][i] == kept[1][i]
	}
	return all, nil
}

// answerAt is what an interview says at a path; nothing where that is no question.
func answerAt(s *survey.State, path string) value.Answer {
	if slices.Contains(s.Conflicts, path) {
		return value.Answer{Status: value.Conflict}
	}
	return s.Answers[path]
}

func tellingOf(ctx context.Context, e *command.Env, s *workspace.Study, id, hash string) (msg.Teller, error) {
	form, err := s.Form(ctx, hash)
	if err != nil {
		return msg.Teller{}, err
	}
	telling := e.Text.Interview.TellingOf(form.Form, e.FormLanguage(form.Form))
	if iv, err := s.View(ctx, id); err == nil {
		iv.WithholdContact()
		telling = e.Telling(iv)
	}
	return telling.WithCodes().WithMarks().WithoutContact(), nil
}

func printDiff(e *command.Env, v *diffView, equal bool) {
	t := e.Text.CLI.Diff
	if equal {
		e.Say(t.Equal, v.Files[0], v.Files[1])
		return
	}
	for side, file := range v.Files {
		e.Say(t.File, letter(side), value.Name(file), e.Text.Count.Events.Of(v.Only[side]))
	}
	for _, iv := range v.Interviews {
		if iv.In[0] != iv.In[1] {
			printWhole(e, iv)
		}
	}
	for _, iv := range v.Interviews {
		if iv.In[0] == iv.In[1] {
			printPart(e, iv)
		}
	}
	for side := range v.Files {
		for _, line := range []struct {
			n    int
			text string
		}{
			{v.Study[side], fmt.Sprintf(t.Study, letter(side), e.Text.Count.Events.Of(v.Study[side]))},
			{v.Waiting[side], fmt.Sprintf(t.Waiting, letter(side), e.Text.Count.Events.Of(v.Waiting[side]))},
		} {
			if line.n > 0 {
				e.Say("%s", line.text)
			}
		}
		for _, hash := range v.Versions[side] {
			e.Say(t.Version, letter(side), hash[:12])
		}
		for _, f := range v.Forks[side] {
			e.Say(t.Fork, letter(side), nameOf(e, f.Name, f.Replica), e.Text.Count.Numbers.Of(f.Numbers))
		}
		for _, id := range v.Erased[side] {
			e.Say(t.Erased, letter(side), id[:13])
		}
	}
}

func letter(side int) string { return string(rune('A' + side)) }

// printWhole tells of an interview that only one file has.
func printWhole(e *command.Env, iv interviewDifference) {
	side := 0
	if iv.In[1] {
		side = 1
	}
	state := e.Text.CLI.Listing.StateOf(iv.Completed[side], false, false)
	e.Say("%s  "+e.Text.CLI.Diff.Whole, iv.name(), letter(side), state, iv.Answers[side])
}

// printPart tells where the two differ in an interview that both have.
func printPart(e *command.Env, iv interviewDifference) {
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

func (iv *interviewDifference) name() string {
	return cmp.Or(iv.Business, "–") + "  " + iv.ID[:13] + "  " + cmp.Or(iv.Interviewer, "–")
}
