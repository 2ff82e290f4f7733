package exportcmd

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/export/disclosure"
	"feldbuch/export/publication"
	"feldbuch/store"
	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/fieldwork"

	"github.com/spf13/cobra"
)

// publishFlag asks for figures that may leave the project.
func (o *Options) publishFlag(e *command.Env, c *cobra.Command) {
	c.Flags().BoolVar(&o.Publish, "publish", false, e.Text.CLI.Flags.Publish)
}

// outsideFlags are the further ones of what is protected only where it leaves the project.
func (o *Options) outsideFlags(e *command.Env, c *cobra.Command) {
	o.publishFlag(e, c)
	c.Flags().IntVar(&o.Least, "least", disclosure.Outside, e.Text.CLI.Flags.Least)
}

// noBreakdown is what --by names where a publication is to have none.
const noBreakdown = "none"

// settle decides how many businesses a figure must rest on, and refuses what does not go
// with leaving the project. outside are flags that mean nothing within it.
func (o *Options) settle(e *command.Env, c *cobra.Command, outside ...string) error {
	t := e.Text.CLI.Publish
	if !o.Publish {
		for _, flag := range outside {
			if c.Flags().Changed(flag) {
				return console.UsageError(fmt.Sprintf(t.OnlyWith, "--"+flag))
			}
		}
		return nil
	}
	if !c.Flags().Changed("least") {
		o.Least = disclosure.Outside
	}
	crossed := slices.IndexFunc(o.By, func(by string) bool { return strings.Contains(by, ",") })
	switch {
	case o.Least < disclosure.Outside:
		return console.UsageError(fmt.Sprintf(t.TooLittle, o.Least, disclosure.Outside))
	case o.WithData:
		return console.UsageError(t.WithData)
	case o.Count == string(fieldwork.All):
		return console.UsageError(t.CountAll)
	case crossed >= 0:
		return console.UsageError(fmt.Sprintf(t.Crossed, o.By[crossed]))
	}
	return nil
}

// publishing is figures on their way out of the project.
type publishing struct {
	*command.Env
	study   *workspace.Study
	least   int
	options map[string]string // that figures hang on
	said    publication.Collector
}

// openToPublish opens a study in which it can be noted what leaves it.
func openToPublish(ctx context.Context, e *command.Env) (*workspace.Study, error) {
	s, err := e.Workspace().Open(ctx)
	if errors.Is(err, store.ReadOnly) || errors.Is(err, store.NoAccess) {
		return nil, console.UserError(fmt.Sprintf(e.Text.CLI.Publish.ReadOnly, e.Workspace().Path()))
	}
	return s, err
}

// outward are interviews as they may leave the project.
func (p *publishing) outward(all iter.Seq2[*survey.Submission, error]) iter.Seq2[*survey.Submission, error] {
	return func(yield func(*survey.Submission, error) bool) {
		for s, err := range all {
			if err == nil {
				p.said.Add(s)
				s = s.Public()
			}
			if !yield(s, err) {
				return
			}
		}
	}
}

// publish is note for figures, which need to know only the day.
func (p *publishing) publish(ctx context.Context, product publication.Product, groups []publication.Group) (time.Time, error) {
	made, err := p.note(ctx, product, groups)
	if err != nil {
		return time.Time{}, err
	}
	return made.At, nil
}

// note notes in the study file what is about to leave it, or refuses to. The event comes
// first and the file after it: an event without a file only makes later publications
// somewhat stricter than they need be, a file without an event would let one give away
// what single businesses said.
func (p *publishing) note(ctx context.Context, product publication.Product, groups []publication.Group) (*publication.Publication, error) {
	t := p.Text.CLI.Publish
	d := &publication.Draft{Product: product, Least: p.least, Options: p.options, Groups: groups, Said: p.said}
	if n := d.Businesses(); n < p.least {
		return nil, console.UserError(fmt.Sprintf(t.TooFew, n, p.least))
	}
	var made *publication.Publication
	err := p.study.Enter(ctx, event.Published, func(told []store.Entry) (any, error) {
		before, unreadable := command.Publications(told)
		if unreadable != nil {
			return nil, console.UserError(fmt.Sprintf(t.Unreadable, p.Day(unreadable.At), unreadable.By))
		}
		clashes, same := d.Check(before)
		if len(clashes) > 0 {
			return nil, p.refuse(clashes, groups)
		}
		if made = same; same != nil {
			return nil, nil
		}
		salt := make([]byte, 16)
		if _, err := rand.Read(salt); err != nil {
			return nil, err
		}
		made = d.Keep(salt)
		return made, nil
	})
	if err != nil {
		return nil, err
	}
	if made.At.IsZero() {
		made.At = p.Now()
		p.Remark(t.Noted, p.Day(made.At), made.Businesses, made.Least)
	} else {
		p.Remark(t.Again, p.Day(made.At))
	}
	return made, nil
}

// mostTold is how many groups are named that keep a publication back.
const mostTold = 8

// refuse says which groups tell too much beside what was published, and what to do.
func (p *publishing) refuse(clashes []publication.Clash, groups []publication.Group) error {
	t := p.Text.CLI.Publish
	lines, by := []string{t.Refused}, map[string]bool{}
	for i, c := range clashes {
		by[c.Group.By] = true
		switch {
		case i >= mostTold:
		case c.Linked:
			return console.UserError(fmt.Sprintf(t.Linked, t.Businesses.Of(c.Businesses), p.Day(c.Earlier.At)))
		case c.Options:
			lines = append(lines, fmt.Sprintf(t.Options, p.called(c.Group.Name), p.Day(c.Earlier.At)))
		default:
			lines = append(lines, fmt.Sprintf(t.Differs, p.called(c.Group.Name), t.Businesses.Of(c.Businesses), p.Day(c.Earlier.At), p.called(c.Then)))
		}
	}
	if more := len(clashes) - mostTold; more > 0 {
		lines = append(lines, t.More.Of(more))
	}
	lines = append(lines, fmt.Sprintf(t.Do, p.least))
	var others []string
	for _, g := range groups {
		if flag := "--by " + g.By; g.By != "" && !by[g.By] && !slices.Contains(others, flag) {
			others = append(others, flag)
		}
	}
	if len(others) == 0 {
		others = []string{"--by " + noBreakdown}
	}
	if !by[""] {
		lines = append(lines, fmt.Sprintf(t.LeaveOut, strings.Join(others, " ")))
	}
	return console.UserError(strings.Join(lines, "\n"))
}

func (p *publishing) called(group string) string {
	if group == "" {
		return p.Text.CLI.Publish.All
	}
	return fmt.Sprintf(p.Text.CLI.Publish.Quoted, group)
}
