package cli

import (
	"bufio"
	"errors"
	"fmt"
	"time"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/script"
	"feldbuch/survey"
	"feldbuch/survey/expr"

	"github.com/spf13/cobra"
)

type evalOptions struct {
	questionnaire, answers, timezone string
}

func newQuestionnaireEvalCommand(e *env) *cobra.Command {
	o := &evalOptions{}
	t := e.text.CLI
	c := e.command("eval EXPR...", t.Commands.QuestionnaireEval)
	c.Args = e.wantArgs(1, -1)
	c.Flags().StringVar(&o.questionnaire, "questionnaire", "", t.Flags.Questionnaire)
	c.Flags().Var((*fileName)(&o.answers), "answers", t.Flags.AnswersForEval)
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

func runEval(e *env, o *evalOptions, args []string) error {
	iv, err := evalInterview(e, o)
	if err != nil {
		return err
	}
	failed := false
	evaluate := func(source string) error {
		v, ok := e.eval(iv, source)
		failed = failed || !ok
		return e.printResult(v)
	}
	for _, a := range args {
		if a != "-" {
			if err := evaluate(a); err != nil {
				return err
			}
			continue
		}
		lines := bufio.NewScanner(e.in)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			if err := evaluate(lines.Text()); err != nil {
				return err
			}
		}
		if err := lines.Err(); err != nil {
			return err
		}
	}
	if failed {
		return errShown
	}
	return nil
}

// evalInterview is the interview the expressions see: an empty one where no
// questionnaire is named.
func evalInterview(e *env, o *evalOptions) (*survey.Interview, error) {
	zone := time.Local
	if o.timezone != "" {
		var err error
		if zone, err = time.LoadLocation(o.timezone); err != nil {
			return nil, usageError{fmt.Sprintf(e.text.CLI.Usage.BadFlagValue, "--timezone", o.timezone)}
		}
	}
	form := &survey.Form{Name: "data", Default: "default", Root: &survey.Element{Kind: survey.Group, Name: "data"}}
	form.Link()
	if o.questionnaire != "" {
		f, err := e.loadForm(o.questionnaire)
		if err != nil {
			return nil, err
		}
		form = f.Form
	}
	iv, err := survey.NewInterview(form, survey.Options{Clock: e.now, Location: zone})
	if err != nil || o.answers == "" {
		return iv, err
	}
	answers, err := e.readAnswers(o.answers)
	if err != nil {
		return nil, err
	}
	err = answers.Apply(iv)
	if refused, ok := errors.AsType[*script.Refusal](err); ok {
		err = sentence(e.refusal(refused))
	}
	return iv, err
}

func (e *env) eval(iv *survey.Interview, source string) (resultView, bool) {
	v, err := iv.Eval(source)
	if err != nil {
		r := resultView{Expression: source, Error: err.Error()}
		var fault *expr.Error
		if errors.As(err, &fault) {
			r.Error = e.text.Expression(fault)
			if !e.json {
				r.Error += "\n" + msg.Caret(fault)
			}
		}
		return r, false
	}
	text := v.Text()
	return resultView{Expression: source, Type: v.TypeName(), Value: &text}, true
}

func (e *env) printResult(r resultView) error {
	if e.json {
		return e.printJSON(r)
	}
	if r.Value == nil {
		e.complain(r.Error)
		return nil
	}
	_, err := fmt.Fprintln(e.out, *r.Value)
	return err
}
