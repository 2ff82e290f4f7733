package console

import (
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"feldbuch/cmd/internal/msg"
)

func TestWhyAFileCannotBeWrittenIsToldInWords(t *testing.T) {
	e := &Env{Text: msg.In(msg.German)}
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"nobody may write there":            {fs.ErrPermission, "keine Schreibrechte"},
		"the medium is for reading only":    {&fs.PathError{Op: "mkdir", Path: "t/x", Err: syscall.EROFS}, "keine Schreibrechte"},
		"the folder is not there":           {fs.ErrNotExist, "Den Ordner gibt es nicht"},
		"the medium is full":                {syscall.ENOSPC, "voll"},
		"something stands where the way is": {syscall.ENOTDIR, "Den Ordner gibt es nicht"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := e.CannotWrite("t", c.err).Error(); !strings.Contains(got, c.want) {
				t.Errorf("it says %q", got)
			}
		})
	}
}
