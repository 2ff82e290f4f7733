package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"feldbuch/export"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

func newExportAttachmentsCommand(e *env) *cobra.Command {
	c := e.command("attachments DIR", e.text.Files.Export)
	c.Args = e.wantArgs(1, 1)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runExportAttachments(cmd.Context(), e, args[0]) }
	return c
}

// attachmentView is one written file in JSON; the names are a contract.
type attachmentView struct {
	Interview string `json:"interview"`
	Path      string `json:"path"`
	File      string `json:"file"`
}

func runExportAttachments(ctx context.Context, e *env, dir string) error {
	f, err := e.openToRead(ctx)
	if err != nil {
		return err
	}
	defer f.Close()
	written := 0
	for s, err := range e.submissions(ctx, f) {
		if err != nil {
			return err
		}
		for _, a := range s.Answers {
			done, err := e.exportAttachment(ctx, f, s.ID, a, dir)
			if err != nil {
				return err
			}
			if done {
				written++
			}
		}
	}
	if written == 0 {
		e.remark("%s", e.text.Files.None)
		return nil
	}
	e.remark(e.text.Files.Wrote, dir, written)
	return nil
}

// exportAttachment writes the file an answer names, if it names one: a path that
// was only practised with, or comes from elsewhere, does not.
func (e *env) exportAttachment(ctx context.Context, f *store.File, interview string, a survey.SubmittedAnswer, dir string) (bool, error) {
	if !a.Element.Type.Media() || a.Answer.Status != value.Answered || !export.Exported(a.Element, false) {
		return false, nil
	}
	file, err := f.Attachment(ctx, interview, a.Answer.Text)
	if errors.Is(err, store.ErrNoAttachment) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return false, e.cannotWrite(dir, err)
	}
	path := filepath.Join(dir, file.Name)
	err = e.writeBytes(path, file.Content)
	if err == nil && e.json {
		err = e.printJSON(attachmentView{interview, a.Path, path})
	}
	return true, err
}
