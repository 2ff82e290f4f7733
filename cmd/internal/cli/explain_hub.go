package cli

import (
	"errors"
	"fmt"

	"feldbuch/store/hub"
)

// hub is about a hub that cannot be used.
func (w words) hub(err error) string {
	t := w.Text.CLI.Merge.Hub
	for _, one := range []struct {
		is   error
		said string
	}{{hub.ErrAddress, t.Address}, {hub.ErrNewer, t.Newer}, {hub.ErrMalformed, t.Malformed},
		{hub.ErrTrial, t.Trial}, {hub.ErrNotLead, t.NotLead}, {hub.ErrBehind, t.Behind}} {
		if errors.Is(err, one.is) {
			return one.said
		}
	}
	switch {
	case errors.Is(err, hub.ErrUnreachable):
		return fmt.Sprintf(t.Unreachable, hub.Reason(err))
	case errors.Is(err, hub.ErrRefused):
		return fmt.Sprintf(t.Refused, hub.Reason(err))
	}
	return ""
}
