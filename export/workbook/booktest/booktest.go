// Package booktest takes workbooks apart for tests. It knows no test framework.
package booktest

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Parts are the unpacked parts of a workbook by name: sheets, charts and properties
// alike. The error is zip.ErrFormat where the file is none.
func Parts(file []byte) (map[string]string, error) {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, err
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		text, err := io.ReadAll(r)
		if err = errors.Join(err, r.Close()); err != nil {
			return nil, err
		}
		parts[f.Name] = string(text)
	}
	return parts, nil
}

// All is every part one after the other, each below its name.
func All(file []byte) (string, error) {
	parts, err := Parts(file)
	var all strings.Builder
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		fmt.Fprintf(&all, "\n=== %s\n%s", name, parts[name])
	}
	return all.String(), err
}
