package command

import (
	"errors"
	"fmt"
	"strings"

	"feldbuch/cmd/internal/console"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// FlagError puts pflag's errors into the interface language.
func FlagError(e *Env, cmd *cobra.Command, err error) error {
	u := e.Text.CLI.Usage
	sentence := fmt.Sprintf(u.Failed, err)
	var unknown *pflag.NotExistError
	var needs *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		dashes := "--"
		if unknown.GetSpecifiedShortnames() != "" {
			dashes = "-"
		}
		sentence = fmt.Sprintf(u.UnknownFlag, dashes+name)
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if near := value.Closest(name, names); near != "" {
			sentence += " " + fmt.Sprintf(u.Suggest, "--"+near)
		}
	case errors.As(err, &needs):
		sentence = fmt.Sprintf(u.FlagNeedsValue, "--"+needs.GetFlag().Name)
	case errors.As(err, &bad) && errors.Is(err, errNoFileName):
		sentence = fmt.Sprintf(u.FlagNeedsValue, "--"+bad.GetFlag().Name)
	case errors.As(err, &bad):
		sentence = fmt.Sprintf(u.BadFlagValue, "--"+bad.GetFlag().Name, bad.GetValue())
	}
	return console.UsageError(sentence + " " + fmt.Sprintf(u.SeeHelp, cmd.CommandPath()))
}

// FileName is the value of an option that names a file, where nothing, or the
// next option, can only be a slip.
type FileName string

var errNoFileName = errors.New("not the name of a file")

func (n *FileName) Set(s string) error {
	if s == "" || strings.HasPrefix(s, "--") {
		return errNoFileName
	}
	*n = FileName(s)
	return nil
}

func (n *FileName) String() string { return string(*n) }

func (n *FileName) Type() string { return "string" }
