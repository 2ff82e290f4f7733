package cli

import (
	"context"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"strings"

	"feldbuch/store"

	"github.com/spf13/cobra"
)

func newStudyCommand(e *env) *cobra.Command {
	return e.group("study", e.text.CLI.Commands.Study, newStudyInitCommand(e), newStudyShowCommand(e))
}

type studyInitOptions struct {
	name, role, who, id, questionnaire string
}

func newStudyInitCommand(e *env) *cobra.Command {
	o := &studyInitOptions{}
	t := e.text.CLI
	c := e.command("init", t.Commands.StudyInit)
	c.Args = e.wantArgs(0, 0)
	c.Flags().StringVar(&o.name, "name", "", t.Flags.StudyName)
	c.Flags().StringVar(&o.role, "role", "interviewer", t.Flags.Role)
	c.Flags().StringVar(&o.who, "interviewer", "", t.Flags.Name)
	c.Flags().StringVar(&o.id, "id", "", t.Flags.StudyID)
	c.Flags().StringVar(&o.questionnaire, "questionnaire", "", t.Flags.Questionnaire)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return runStudyInit(cmd.Context(), e, o) }
	return c
}

func runStudyInit(ctx context.Context, e *env, o *studyInitOptions) error {
	if o.role != string(store.Interviewer) && o.role != string(store.Lead) {
		return usageError{fmt.Sprintf(e.text.CLI.Usage.BadFlagValue, "--role", o.role)}
	}
	form, err := e.loadForm(o.questionnaire)
	if err != nil {
		return err
	}
	study := store.Study{ID: o.id, Name: o.name}
	if study.ID == "" {
		study.ID = store.StudyID(form.ID)
	}
	if study.Name == "" {
		study.Name = form.Title
	}
	f, err := e.createStudy(ctx, study, store.Replica{Role: store.Role(o.role), Name: o.who}, form)
	if err != nil {
		return err
	}
	defer f.Close()
	return e.showStudy(ctx, f)
}

// createStudy makes the study file with its questionnaire.
func (e *env) createStudy(ctx context.Context, s store.Study, r store.Replica, form *loadedForm) (*store.File, error) {
	if r.Name == "" {
		r.Name = accountName()
	}
	path := e.studyPath()
	if e.study == "" {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return nil, &store.FileError{Path: path, Fault: store.ReadOnly, Err: err}
		}
	}
	f, err := store.Create(ctx, path, s, r, e.storeOptions())
	if err != nil {
		return nil, err
	}
	if form != nil {
		if err := f.AddQuestionnaire(ctx, form.stored()); err != nil {
			f.Close()
			return nil, err
		}
	}
	e.remark(e.text.CLI.Study.Created, path)
	return f, nil
}

// accountName is what a copy is called where nobody named it: the account, as
// short as an interviewer's code.
func accountName() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	return u.Username[strings.LastIndexAny(u.Username, `\/`)+1:]
}

func newStudyShowCommand(e *env) *cobra.Command {
	c := e.command("show", e.text.CLI.Commands.StudyShow)
	c.Args = e.wantArgs(0, 0)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return e.looking(cmd.Context(), func(f *store.File) error { return e.showStudy(cmd.Context(), f) })
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
	Conflicts      int                 `json:"conflicts"`
}

type questionnaireView struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Version string `json:"version"`
	Hash    string `json:"hash"`
}

func (e *env) viewStudy(ctx context.Context, f *store.File) (*studyView, error) {
	s, r := f.Study(), f.Replica()
	v := &studyView{ID: s.ID, Name: s.Name, File: f.Path(), Role: string(r.Role), Replica: r.ID, Interviewer: r.Name, Questionnaires: []questionnaireView{}}
	forms, err := f.Questionnaires(ctx)
	if err != nil {
		return nil, err
	}
	for _, q := range forms {
		v.Questionnaires = append(v.Questionnaires, questionnaireView{q.FormID, q.Title, q.Version, q.Hash})
	}
	interviews, err := f.Interviews(ctx)
	if err != nil {
		return nil, err
	}
	v.Interviews, v.Completed = len(interviews), completed(interviews)
	for _, i := range interviews {
		v.Conflicts += i.Conflicts
	}
	return v, nil
}

func (e *env) showStudy(ctx context.Context, f *store.File) error {
	v, err := e.viewStudy(ctx, f)
	if err != nil {
		return err
	}
	if e.json {
		return e.printJSON(v)
	}
	t := e.text.CLI.Study
	role := t.Interviewer
	if v.Role == string(store.Lead) {
		role = t.Lead
	}
	w := e.table()
	w.row(t.Name, v.Name)
	w.row("", v.ID)
	w.row(t.File, v.File)
	w.row(t.Role, role)
	w.row(t.Replica, v.Interviewer)
	for i, q := range v.Questionnaires {
		heading := ""
		if i == 0 {
			heading = t.Questionnaires
		}
		w.row(heading, fmt.Sprintf("%s (%s, %s)", q.Title, strings.TrimRight(q.ID+" "+q.Version, " "), q.Hash[:12]))
	}
	w.row(t.Interviews, fmt.Sprintf(e.text.CLI.Listing.Total, v.Interviews, v.Completed, v.Interviews-v.Completed))
	w.row(t.Conflicts, fmt.Sprint(v.Conflicts))
	return w.flush()
}

// completed counts the interviews that are.
func completed(all []store.Interview) (n int) {
	for _, i := range all {
		if i.Completed {
			n++
		}
	}
	return n
}
