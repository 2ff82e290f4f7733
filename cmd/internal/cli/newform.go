package cli

import (
	_ "embed" // for the starter form
	"fmt"
	"strings"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/xlsform"

	"github.com/spf13/cobra"
)

// starterText is the form that new questionnaires start from. Its comments
// stand in both languages, marked #de and #en.
//
//go:embed starter.yaml
var starterText string

func newQuestionnaireNewCommand(e *env) *cobra.Command {
	force := false
	t := e.text.Forms
	c := e.command("new FILE", t.Commands.New)
	c.Args = e.wantArgs(1, 1)
	c.Flags().BoolVar(&force, "force", false, t.Flags.Force)
	c.RunE = func(_ *cobra.Command, args []string) error { return runNewForm(e, args[0], force) }
	return c
}

func runNewForm(e *env, path string, force bool) error {
	ending, err := e.formEnding("", path)
	if err != nil {
		return err
	}
	text := starter(e.text.Lang, false)
	if sameFormat(path, ".yaml") {
		text = starter(e.text.Lang, true)
	}
	book, err := xlsform.Read("starter.yaml", strings.NewReader(text))
	if err != nil {
		return fmt.Errorf("read starter form: %w", err)
	}
	data := []byte(text)
	if !sameFormat(path, ".yaml") {
		if data, err = xlsform.Write("form"+ending, book); err != nil {
			return err
		}
	}
	if err := e.writeForm(path, ending, data, book, force); err != nil {
		return err
	}
	e.remark(e.text.Forms.New.Wrote, path)
	return nil
}

// starter is the starter form as YAML. Its comments stand above the rows, or,
// for formats without comments, in a column of their own.
func starter(lang msg.Lang, asComments bool) string {
	var b strings.Builder
	comment := ""
	for line := range strings.Lines(starterText) {
		said, isComment := strings.CutPrefix(strings.TrimSpace(line), "#")
		if isComment {
			if words, ours := strings.CutPrefix(said, string(lang)+" "); ours {
				comment = words
				if asComments {
					indent, _, _ := strings.Cut(line, "#")
					b.WriteString(indent + "# " + words + "\n")
				}
			}
			continue
		}
		if row, ok := strings.CutPrefix(line, "  - "); ok && comment != "" && !asComments {
			line = "  - comment: '" + strings.ReplaceAll(comment, "'", "''") + "'\n    " + row
		}
		comment = ""
		b.WriteString(line)
	}
	return b.String()
}
