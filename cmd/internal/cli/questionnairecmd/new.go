package questionnairecmd

import (
	"context"
	_ "embed" // for the starter form
	"fmt"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"

	"github.com/spf13/cobra"
)

// starterText is the form that new questionnaires start from. Its comments
// stand in both languages, marked #de and #en.
//
//go:embed starter.yaml
var starterText string

type newOptions struct {
	region, questionnaire string
	force                 bool
}

func newNewCommand(e *command.Env) *cobra.Command {
	o := &newOptions{}
	t := e.Text.CLI
	c := e.Command("new FILE", t.Commands.QuestionnaireNew)
	c.Args = e.WantArgs(1, 1)
	c.Flags().StringVar(&o.region, "region", "", t.Flags.Region)
	c.Flags().StringVar(&o.questionnaire, "questionnaire", "", t.Flags.RegionOf)
	e.ForceFlag(c, &o.force)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		switch {
		case o.region != "":
			return runNewForRegion(cmd.Context(), e, o, args[0])
		case o.questionnaire != "":
			return console.UsageError(e.Text.Forms.Region.Needed)
		}
		return runNewForm(cmd.Context(), e, args[0], o.force)
	}
	return c
}

func runNewForm(ctx context.Context, e *command.Env, path string, force bool) error {
	ending, err := formEnding(e, "", path)
	if err != nil {
		return err
	}
	text := starter(e.Text.Lang, false)
	if sameFormat(path, ".yaml") {
		text = starter(e.Text.Lang, true)
	}
	book, err := sheet.Read("starter.yaml", strings.NewReader(text))
	if err != nil {
		return fmt.Errorf("read starter form: %w", err)
	}
	data := []byte(text)
	if !sameFormat(path, ".yaml") {
		if data, err = xlsform.Write("form"+ending, book); err != nil {
			return err
		}
	}
	if err := writeForm(ctx, e, path, ending, data, book, force); err != nil {
		return err
	}
	e.Remark(e.Text.Forms.New.Wrote, path)
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
