// Package studycmd is the commands about the study file as a whole: what it is,
// how it stands, whether it is sound.
package studycmd

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey/fieldwork"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

// New is the command study.
func New(e *command.Env) *cobra.Command {
	return e.Group("study", e.Text.CLI.Commands.Study, newInitCommand(e), newShowCommand(e),
		newSetCommand(e), newDiffCommand(e), newAcceptCommand(e), newAdoptCommand(e), newCopyCommand(e))
}

type initOptions struct {
	name, role, who, id, questionnaire string
}

func newInitCommand(e *command.Env) *cobra.Command {
	o := &initOptions{}
	t := e.Text.CLI
	c := e.Command("init", t.Commands.StudyInit)
	c.Args = e.WantArgs(0, 0)
	c.Flags().StringVar(&o.name, "name", "", t.Flags.StudyName)
	c.Flags().StringVar(&o.role, "role", "interviewer", t.Flags.Role)
	c.Flags().StringVar(&o.who, "interviewer", "", t.Flags.Name)
	c.Flags().StringVar(&o.id, "id", "", t.Flags.StudyID)
	c.Flags().StringVar(&o.questionnaire, "questionnaire", "", t.Flags.Questionnaire)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return runInit(cmd.Context(), e, o) }
	return c
}

func runInit(ctx context.Context, e *command.Env, o *initOptions) error {
	if o.role != string(store.Interviewer) && o.role != string(store.Lead) {
		return console.UsageError(fmt.Sprintf(e.Text.CLI.Usage.BadFlagValue, "--role", o.role))
	}
	o.who = value.Code(o.who)
	if o.isFor() {
		s, err := e.Workspace().Become(ctx, store.Replica{Role: store.Role(o.role), Name: o.who})
		if _, none := errors.AsType[*workspace.NoStudyError](err); !none {
			return initialised(ctx, e, s, err)
		}
	}
	form, err := workspace.LoadForm(o.questionnaire)
	if err != nil {
		return err
	}
	study := store.Study{ID: o.id, Name: o.name}
	if study.Name == "" {
		study.Name = form.Title
	}
	s, err := e.Workspace().Create(ctx, study, store.Replica{Role: store.Role(o.role), Name: o.who}, form)
	if err != nil {
		return err
	}
	e.Remark(e.Text.CLI.Study.Created, s.Path())
	return initialised(ctx, e, s, nil)
}

// isFor reports whether nothing is given but whose a file is to be: a copy may be there.
func (o *initOptions) isFor() bool {
	return o.who != "" && o.name == "" && o.id == "" && o.questionnaire == ""
}

func initialised(ctx context.Context, e *command.Env, s *workspace.Study, err error) error {
	if err != nil {
		return err
	}
	defer s.Close()
	if err := runShow(ctx, e, s); err != nil || e.JSON {
		return err
	}
	t := e.Text.CLI.Study
	switch r := s.Replica(); {
	case r.Role == store.Lead:
		e.Remark("\n%s", t.ForInterviewers)
	case r.Name != "":
		e.Remark("\n"+t.ForInterviewer, r.Name)
	}
	return nil
}

func newShowCommand(e *command.Env) *cobra.Command {
	c := e.Command("show", e.Text.CLI.Commands.StudyShow)
	c.Args = e.WantArgs(0, 0)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return e.WithStudyReadOnly(cmd.Context(), func(s *workspace.Study) error { return runShow(cmd.Context(), e, s) })
	}
	return c
}

// studyView is the study file in JSON.
type studyView struct {
	ID             string              `json:"id"`
	Name           string              `json:"name"`
	File           string              `json:"file"`
	Role           string              `json:"role"`
	Replica        string              `json:"replica"`
	Interviewer    string              `json:"interviewer"`
	Questionnaires []questionnaireView `json:"questionnaires"`
	Interviews     int                 `json:"interviews"`
	Completed      int                 `json:"completed"`
	Corrections    int                 `json:"corrections"` // completed and open again; they are among the completed
	Discarded      int                 `json:"discarded"`   // and not among the interviews
	Conflicts      int                 `json:"conflicts"`
	Doubles        []doubleView        `json:"doubles"`
	Settings       map[string]string   `json:"settings"` // what is decided for all interviews
	Laptops        []laptopView        `json:"laptops,omitempty"`
	Publications   []publicationView   `json:"publications"`
}

// doubleView is a business with more than one finished interview, the one that counts first.
type doubleView struct {
	Business   string   `json:"business"`
	Interviews []string `json:"interviews"`
}

type questionnaireView struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Version string `json:"version"`
	Hash    string `json:"hash"`
}

func viewStudy(ctx context.Context, s *workspace.Study) (*studyView, error) {
	of, r := s.Study(), s.Replica()
	v := &studyView{ID: of.ID, Name: of.Name, File: s.Path(), Role: string(r.Role), Replica: r.ID, Interviewer: r.Name, Questionnaires: []questionnaireView{}}
	forms, err := s.Questionnaires(ctx)
	if err != nil {
		return nil, err
	}
	for _, q := range forms {
		v.Questionnaires = append(v.Questionnaires, questionnaireView{q.FormID, q.Title, q.Version, q.Hash})
	}
	n, doubles, err := s.Overview(ctx)
	if err != nil {
		return nil, err
	}
	v.Doubles = viewDoubles(doubles)
	v.Interviews, v.Completed, v.Corrections, v.Discarded, v.Conflicts = n.Interviews, n.Completed, n.Corrections, n.Discarded, n.Conflicts
	if v.Publications, err = publicationsOf(ctx, s); err != nil {
		return nil, err
	}
	v.Settings, err = s.Settings(ctx)
	return v, err
}

func viewDoubles(doubles []fieldwork.Double) []doubleView {
	views := []doubleView{}
	for _, d := range doubles {
		v := doubleView{Business: d.Business}
		for _, i := range d.Interviews {
			v.Interviews = append(v.Interviews, i.ID)
		}
		views = append(views, v)
	}
	return views
}

func runShow(ctx context.Context, e *command.Env, s *workspace.Study) error {
	v, err := viewStudy(ctx, s)
	switch {
	case err != nil:
		return err
	case e.JSON:
		return e.PrintJSON(v)
	}
	t := e.Text.CLI.Study
	w := e.Table()
	w.Row(t.Name, v.Name)
	w.Row("", v.ID)
	w.Row(t.File, v.File)
	w.Row(t.Role, t.RoleOf(v.Role))
	w.Row(t.Replica, cmp.Or(v.Interviewer, "–"))
	for i, q := range v.Questionnaires {
		heading := ""
		if i == 0 {
			heading = t.Questionnaires
		}
		w.Row(heading, fmt.Sprintf("%s (%s, %s)", q.Title, strings.TrimRight(q.ID+" "+q.Version, " "), q.Hash[:12]))
	}
	w.Row(t.Interviews, fmt.Sprintf(e.Text.CLI.Listing.Total, v.Interviews, v.Completed, v.Interviews-v.Completed))
	w.Row(t.Conflicts, fmt.Sprint(v.Conflicts))
	for i, s := range workspace.Settings {
		heading := ""
		if i == 0 {
			heading = t.Settings
		}
		w.Row(heading, t.SettingIs(s.Name, cmp.Or(v.Settings[s.Name], s.Values[0])))
	}
	tellPublications(e, v.Publications, w.Row)
	return w.Flush()
}
