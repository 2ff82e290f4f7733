package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// writeFile writes a file whole or not at all: beside its place first, onto the
// disk, then moved there. It is its owner's alone, because it holds answers.
func (e *env) writeFile(path string, write func(io.Writer) error) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".feldbuch-*")
	if err != nil {
		return e.cannotWrite(path, err)
	}
	defer os.Remove(temp.Name()) // gone already where all went well
	defer temp.Close()
	if err := write(temp); err != nil {
		var disk *os.PathError
		if errors.As(err, &disk) {
			return e.cannotWrite(path, err)
		}
		return err
	}
	if err := errors.Join(temp.Sync(), temp.Close()); err != nil {
		return e.cannotWrite(path, err)
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return e.cannotWrite(path, err)
	}
	return nil
}

// cannotWrite names the file the person knows, not the one beside it.
func (e *env) cannotWrite(path string, err error) error {
	var disk *os.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &disk):
		err = disk.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return sentence(fmt.Sprintf(e.text.CLI.Export.CannotWrite, path, err))
}
