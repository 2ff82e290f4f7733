package exportcmd

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/export"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

func newAttachmentsCommand(e *command.Env) *cobra.Command {
	force := false
	c := e.Command("attachments DIR", e.Text.CLI.Commands.ExportAttachments)
	e.ForceFlag(c, &force)
	c.Args = e.WantArgs(1, 1)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runAttachments(cmd.Context(), e, args[0], force) }
	return c
}

// attachmentView is one written file in JSON; the names are a contract.
type attachmentView struct {
	Interview string `json:"interview"`
	Path      string `json:"path"`
	File      string `json:"file"`
}

func runAttachments(ctx context.Context, e *command.Env, dir string, force bool) error {
	s, err := e.Workspace().OpenReadOnly(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	written := 0
	for sub, err := range s.Submissions(ctx, workspace.Counting{}) {
		if err != nil {
			return err
		}
		for _, a := range sub.Answers {
			done, err := exportAttachment(ctx, e, s, sub.ID, a, dir, force)
			if err != nil {
				return err
			}
			if done {
				written++
			}
		}
	}
	if written == 0 {
		e.Remark("%s", e.Text.Files.None)
		return nil
	}
	e.Remark(e.Text.Files.Wrote, dir, written)
	return nil
}

// exportAttachment writes the file an answer names, if it names one: a path that
// was only practised with, or comes from elsewhere, does not.
func exportAttachment(ctx context.Context, e *command.Env, s *workspace.Study, interview string, a survey.SubmittedAnswer, dir string, force bool) (bool, error) {
	if !a.Element.Type.Media() || a.Answer.Status != value.Answered || !export.Exported(a.Element, false) {
		return false, nil
	}
	file, err := s.Attachment(ctx, interview, a.Answer.Text)
	if errors.Is(err, store.ErrNoAttachment) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if err := e.MakeFolder(dir); err != nil {
		return false, err
	}
	path := filepath.Join(dir, file.Name)
	if !holds(path, file.Content) {
		err = e.WriteBytes(ctx, path, force, file.Content)
	}
	if err == nil && e.JSON {
		err = e.PrintJSON(attachmentView{interview, a.Path, path})
	}
	return true, err
}

// holds tells that the file is there already: it goes by the digest of its content,
// so a second export has nothing to replace.
func holds(path string, content []byte) bool {
	if workspace.StandingAt(path) != workspace.PlainFile {
		return false
	}
	standing, err := os.ReadFile(path)
	return err == nil && bytes.Equal(standing, content)
}
