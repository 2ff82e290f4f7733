package xlsform

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// repack writes the parts of a spreadsheet in one order and without times, so
// that the same questionnaire always gives the same bytes: excelize writes
// streamed sheets, and the kinds of images, in random order.
func repack(data []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("order the parts: %w", err)
	}
	slices.SortFunc(in.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, part := range in.File {
		text, err := unpack(part)
		if err != nil {
			return nil, fmt.Errorf("part %s: %w", part.Name, err)
		}
		w, err := out.CreateHeader(&zip.FileHeader{Name: part.Name, Method: zip.Deflate})
		if err != nil {
			return nil, fmt.Errorf("part %s: %w", part.Name, err)
		}
		if part.Name == contentTypes {
			text = imageKinds.ReplaceAll(text, nil)
		}
		if _, err := w.Write(text); err != nil {
			return nil, fmt.Errorf("part %s: %w", part.Name, err)
		}
	}
	if err := out.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// contentTypes is the part that says what the others are.
const contentTypes = "[Content_Types].xml"

// imageKinds finds, in the table of contents, the kinds of the images there are
// none of.
var imageKinds = regexp.MustCompile(`<Default [^>]*ContentType="image/[^>]*></Default>`)

func unpack(part *zip.File) ([]byte, error) {
	r, err := part.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}
