package studycmd

import (
	"context"
	"fmt"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store/event"
)

// publicationView is what left the project once.
type publicationView struct {
	At         time.Time `json:"at"`
	By         string    `json:"by"`
	Product    string    `json:"product"`
	Businesses int       `json:"businesses"`
	Least      int       `json:"least"`
}

func publicationsOf(ctx context.Context, s *workspace.Study) ([]publicationView, error) {
	views := []publicationView{}
	told, err := s.Entries(ctx, event.Published)
	if err != nil {
		return nil, err
	}
	all, _ := command.Publications(told)
	for _, p := range all {
		views = append(views, publicationView{p.At, p.By, string(p.Product), p.Businesses, p.Least})
	}
	return views, nil
}

// tellPublications says what left the project, and when.
func tellPublications(e *command.Env, all []publicationView, row func(cells ...string)) {
	t := e.Text.CLI.Publish
	heading := t.Heading
	for _, p := range all {
		row(heading, fmt.Sprintf(t.Line, e.Day(p.At), t.Products[p.Product], t.Businesses.Of(p.Businesses), p.Least, p.By))
		heading = ""
	}
}
