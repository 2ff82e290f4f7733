package cli

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"

	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/script"
	"feldbuch/cmd/internal/tui"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/sheet"
)

// words puts errors from below the commands into words for people.
type words struct{ *console.Env }

// of is the sentence about an error; "" for one nobody foresaw.
func (w words) of(err error) string {
	var place *workspace.NoStudyError
	var file *store.FileError
	var read *sheet.ReadError
	var output *workspace.OutputError
	var answers *workspace.AnswersError
	var refused *script.Refusal
	var rejected *survey.Rejection
	var problem survey.Problem
	var backup *workspace.BackupError
	switch {
	case errors.Is(err, tui.ErrLeft):
		return w.Text.Interview.Wait.Left
	case errors.As(err, &backup):
		return w.backup(backup)
	case errors.As(err, &place):
		return fmt.Sprintf(w.Text.CLI.Study.NoStudy, place.Path)
	case errors.As(err, &output): // before the file it could not be made as
		return w.output(output)
	case errors.As(err, &file):
		return w.file(file)
	case errors.As(err, &read):
		return w.Text.Unreadable(string(read.Kind), read.File, read.Line, read.Detail)
	case errors.As(err, &answers):
		return w.answers(answers)
	case errors.As(err, &refused):
		return w.refusal(refused)
	case errors.As(err, &rejected):
		return w.Text.Interview.Rejection(rejected)
	case errors.As(err, &problem):
		message, _ := w.Text.Problem(problem)
		return message
	}
	return cmp.Or(w.workspace(err), w.store(err), w.hub(err))
}

// workspace is about what is not as a command needs it.
func (w words) workspace(err error) string {
	var form *workspace.BadFormError
	var find *workspace.FindError
	var noForm *workspace.FindFormError
	var replay *workspace.ReplayError
	var state *workspace.StateError
	var discard *workspace.DiscardError
	var alarm *workspace.NoAlarmError
	switch {
	case errors.As(err, &form):
		return fmt.Sprintf(w.Text.CLI.Start.BadForm, form.Name, w.Text.Count.Errors.Of(form.Errors))
	case errors.As(err, &find):
		return w.find(find)
	case errors.As(err, &discard) && discard.Discarded:
		return fmt.Sprintf(w.Text.CLI.Discard.IsDiscarded, discard.ID)
	case errors.As(err, &discard):
		return fmt.Sprintf(w.Text.CLI.Discard.IsNotDiscarded, discard.ID)
	case errors.As(err, &alarm) && alarm.Several:
		return fmt.Sprintf(w.Text.CLI.Laptops.SeveralAlarms, alarm.Replica)
	case errors.As(err, &alarm):
		return fmt.Sprintf(w.Text.CLI.Laptops.NoAlarm, alarm.Replica)
	case errors.As(err, &noForm) && noForm.Several:
		return fmt.Sprintf(w.Text.CLI.Study.ManyForms, noForm.Hash)
	case errors.As(err, &noForm):
		return fmt.Sprintf(w.Text.CLI.Study.NoForm, noForm.Hash)
	case errors.As(err, &state) && state.Completed:
		return fmt.Sprintf(w.Text.CLI.Start.Completed, state.ID)
	case errors.As(err, &state):
		return fmt.Sprintf(w.Text.Interview.Correction.NotCompleted, state.ID)
	case errors.As(err, &replay):
		return fmt.Sprintf(w.Text.CLI.Export.BadInterview, replay.ID, replay.Err)
	}
	return ""
}

// find lists the interviews that may be meant.
func (w words) find(f *workspace.FindError) string {
	if len(f.Found) == 0 {
		return fmt.Sprintf(w.Text.CLI.Study.NoInterview, f.Name)
	}
	said := fmt.Sprintf(w.Text.CLI.Study.ManyMatch, f.Name)
	for _, i := range f.Found {
		said += fmt.Sprintf("\n  %s  %s  %s  %s", i.ID, i.Business, w.When(i.StartedAt), w.Text.CLI.Listing.StateOf(i.Completed, i.Correction, i.Discarded))
	}
	return said
}

// store is about what a study file refuses.
func (w words) store(err error) string {
	for _, known := range []struct {
		err  error
		text string
	}{
		{store.ErrNoInterview, w.Text.Store.NoInterview}, {store.ErrInterviewExists, w.Text.Store.InterviewExists},
		{store.ErrNoQuestionnaire, w.Text.Store.NoQuestionnaire}, {store.ErrQuestionnaire, w.Text.Store.BadQuestionnaire},
		{store.ErrNotInConflict, w.Text.Store.NotInConflict}, {store.ErrUnbalanced, w.Text.Store.Unbalanced},
		{store.ErrInUse, w.Text.Store.InUse}, {store.ErrNoCorrection, w.Text.CLI.Discard.NoCorrection},
	} {
		if errors.Is(err, known.err) {
			return known.text
		}
	}
	return ""
}

// backup is about a copy that could not be made before a merge.
func (w words) backup(b *workspace.BackupError) string {
	t := w.Text.CLI.Merge.Report
	if errors.Is(b.Err, store.DiskFull) {
		return fmt.Sprintf(t.NoRoom, b.Path)
	}
	return t.NoBackup + " " + w.Explain(b.Err)
}

// answers is about a file of answers that cannot be read or understood.
func (w words) answers(a *workspace.AnswersError) string {
	file, ok := errors.AsType[*script.FileError](a.Err)
	if !ok {
		return w.CannotRead(a.Path, a.Err).Error()
	}
	return w.BadFile(a.Path, w.Text.Script.Fault(string(file.Fault), file.Arg, file.Line, file.Column)).Error()
}

// refusal says why a file of answers stopped.
func (w words) refusal(r *script.Refusal) string {
	why := cmp.Or(w.Text.Script.Misfit(string(r.Misfit), r.Args), w.Text.Interview.Rejection(r.Rejection))
	return fmt.Sprintf(w.Text.CLI.Start.StoppedAt, r.Path, why)
}

// output is about a file that could not be written.
func (w words) output(o *workspace.OutputError) string {
	t := w.Text.CLI.Output
	file, is := errors.AsType[*store.FileError](o.Err)
	if !is {
		return w.CannotWrite(o.Path, o.Err).Error()
	}
	why := map[store.Fault]string{
		store.NotFound: t.Missing, store.ReadOnly: t.Forbidden, store.NoAccess: t.Forbidden, store.DiskFull: t.Full,
	}[file.Fault]
	return fmt.Sprintf(t.CannotWrite, o.Path, why)
}

func (w words) file(f *store.FileError) string {
	t := w.Text.Store
	name := value.Name(f.Path)
	if !filepath.IsAbs(name) {
		name = filepath.Clean(name)
	}
	if newer, ok := errors.AsType[*store.VersionError](f); ok {
		return fmt.Sprintf(t.Newer, name, newer.Version, newer.Known)
	}
	format := map[store.Fault]string{
		store.NotFound: t.NotFound, store.Exists: t.Exists, store.NotStudyFile: t.NotStudyFile,
		store.Corrupt: t.Corrupt, store.OtherStudy: t.OtherStudy,
		store.ReadOnly: t.ReadOnly, store.NoAccess: t.NoAccess, store.DiskFull: t.DiskFull,
		store.Busy: t.Busy, store.Unreadable: t.Unreadable, store.Replaced: t.Replaced, store.Linked: t.Linked,
	}[f.Fault]
	if format == "" {
		return ""
	}
	return fmt.Sprintf(format, name)
}
