package questionnairecmd

import (
	"bufio"
	"errors"
	"fmt"
	"iter"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
	"feldbuch/survey/expr"

	"github.com/spf13/cobra"
)

type evalOptions struct {
	questionnaire, answers, timezone string
}

func newEvalCommand(e *command.Env) *cobra.Command {
	o := &evalOptions{}
	t := e.Text.CLI
	c := e.Command("eval EXPR...", t.Commands.QuestionnaireEval)
	c.Args = e.WantArgs(1, -1)
	c.Flags().StringVar(&o.questionnaire, "questionnaire", "", t.Flags.Questionnaire)
	c.Flags().Var((*command.FileName)(&o.answers), "answers", t.Flags.AnswersForEval)
	c.Flags().StringVar(&o.timezone, "timezone", "", t.Flags.Timezone)
	c.RunE = func(_ *cobra.Command, args []string) error { return runEval(e, o, args) }
	return c
}

// resultView is an evaluated expression in JSON; the names are a contract.
type resultView struct {
	Expression string  `json:"expression"`
	Type       string  `json:"type,omitempty"`
	Value      *string `json:"value,omitempty"`
	Error      string  `json:"error,omitempty"`
}

func runEval(e *command.Env, o *evalOptions, args []string) error {
	iv, err := evalInterview(e, o)
	if err != nil {
		return err
	}
	failed := false
	for source, err := range expressions(e, args) {
		if err != nil {
			return err
		}
		v, ok := eval(e, iv, source)
		failed = failed || !ok
		if err := printResult(e, v); err != nil {
			return err
		}
	}
	if failed {
		return console.ErrShown
	}
	return nil
}

// expressions are those named, and for "-" one on each line of the input.
func expressions(e *command.Env, args []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, a := range args {
			if a != "-" && !yield(a, nil) || a == "-" && !eachLine(e, yield) {
				return
			}
		}
	}
}

// longestLine is how many bytes a line of the input may have, far more than an
// expression may.
const longestLine = 1 << 20

func eachLine(e *command.Env, yield func(string, error) bool) bool {
	lines, number := bufio.NewScanner(e.In), 1
	lines.Buffer(nil, longestLine)
	for ; lines.Scan(); number++ {
		if !yield(lines.Text(), nil) {
			return false
		}
	}
	switch err := lines.Err(); {
	case err == nil:
		return true
	case errors.Is(err, bufio.ErrTooLong):
		return yield("", console.UserError(fmt.Sprintf(e.Text.CLI.Usage.LongLine, number, longestLine>>10)))
	default:
		return yield("", e.CannotRead("-", err))
	}
}

// evalInterview is the interview the expressions see: an empty one where no
// questionnaire is named.
func evalInterview(e *command.Env, o *evalOptions) (*survey.Interview, error) {
	zone := time.Local
	if o.timezone != "" {
		var err error
		if zone, err = time.LoadLocation(o.timezone); err != nil {
			return nil, console.UsageError(fmt.Sprintf(e.Text.CLI.Usage.BadFlagValue, "--timezone", o.timezone))
		}
	}
	form := &survey.Form{Name: "data", Default: "default", Root: &survey.Element{Kind: survey.Group, Name: "data"}}
	form.Link()
	if o.questionnaire != "" {
		f, err := workspace.LoadForm(o.questionnaire)
		if err != nil {
			return nil, err
		}
		form = f.Form
	}
	iv, err := survey.NewInterview(form, survey.Options{Clock: e.Now, Location: zone})
	if err != nil || o.answers == "" {
		return iv, err
	}
	answers, err := workspace.ReadAnswers(o.answers, e.In)
	if err != nil {
		return nil, err
	}
	return iv, answers.Apply(iv)
}

func eval(e *command.Env, iv *survey.Interview, source string) (resultView, bool) {
	v, err := iv.Eval(source)
	if err != nil {
		r := resultView{Expression: source, Error: err.Error()}
		var fault *expr.Error
		if errors.As(err, &fault) {
			r.Error = e.Text.Expression(fault)
			if !e.JSON {
				r.Error += "\n" + msg.Caret(fault)
			}
		}
		return r, false
	}
	text := v.Text()
	return resultView{Expression: source, Type: v.TypeName(), Value: &text}, true
}

func printResult(e *command.Env, r resultView) error {
	if e.JSON {
		return e.PrintJSON(r)
	}
	if r.Value == nil {
		e.Complain(r.Error)
		return nil
	}
	_, err := fmt.Fprintln(e.Out, *r.Value)
	return err
}
