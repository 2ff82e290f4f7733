package studycmd

import (
	"cmp"
	"context"
	"errors"
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
		printDiff(e, v, d, pair[0].Replica().Role == store.Lead)
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
