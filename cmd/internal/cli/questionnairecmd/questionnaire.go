// Package questionnairecmd is the commands about questionnaires: checking,
// showing, comparing, converting and trying them out.
package questionnairecmd

import (
	"feldbuch/cmd/internal/cli/command"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

// New is the command questionnaire.
func New(e *command.Env) *cobra.Command {
	return e.Group("questionnaire", e.Text.CLI.Commands.Questionnaire,
		newCheckCommand(e), newShowCommand(e), newEvalCommand(e),
		newConvertCommand(e), newDiffCommand(e), newNewCommand(e),
		newPrintCommand(e), newRegionCommand(e), newTranslateCommand(e))
}

func countQuestions(f *survey.Form) (n int) {
	for _, el := range f.Elements() {
		if el.Asks() {
			n++
		}
	}
	return n
}
