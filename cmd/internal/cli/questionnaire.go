package cli

import (
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

func newQuestionnaireCommand(e *env) *cobra.Command {
	return e.group("questionnaire", e.text.CLI.Commands.Questionnaire,
		newQuestionnaireCheckCommand(e), newQuestionnaireShowCommand(e), newQuestionnaireEvalCommand(e),
		newQuestionnaireConvertCommand(e), newQuestionnaireDiffCommand(e), newQuestionnaireNewCommand(e),
		newQuestionnairePrintCommand(e))
}

func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}

func countQuestions(f *survey.Form) (n int) {
	for _, el := range f.Elements() {
		if el.Asks() {
			n++
		}
	}
	return n
}
