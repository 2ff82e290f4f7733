package term

import (
	"bytes"
	"io"
	"os"
	"unicode/utf8"
)

// keyboard is a terminal whose reads never end within a character or the code
// of a key. Bubbletea reads a few hundred bytes at a time; of what is cut at the
// end of a read it loses a letter, or takes the rest of a key's code for text,
// and both would end up in an answer typed ahead.
type keyboard struct {
	*os.File        // a Windows console is not read through it
	held     []byte // the beginning of what the last read cut
}

// KeyboardOf is in itself where it is no file: then nothing is typed.
func KeyboardOf(in io.Reader) io.Reader {
	if f, ok := in.(*os.File); ok {
		return &keyboard{File: f}
	}
	return in
}

// Read leaves the last byte of p free: a read that fills its buffer makes
// bubbletea wait for more before it shows what it has.
func (k *keyboard) Read(p []byte) (int, error) {
	n := copy(p, k.held)
	read, err := k.File.Read(p[n : len(p)-1])
	full := n+read == len(p)-1
	n += read
	if err != nil {
		k.held = nil
		return n, err
	}
	whole := n - cut(p[:n], full)
	k.held = append(k.held[:0], p[whole:n]...)
	return whole, nil
}

// cut is how many bytes at the end of b begin something that is not complete.
// A single escape is a key of its own unless more must be expected.
func cut(b []byte, more bool) int {
	for i := len(b) - 1; i >= max(0, len(b)-utf8.UTFMax); i-- {
		if utf8.RuneStart(b[i]) {
			if !utf8.FullRune(b[i:]) {
				return len(b) - i
			}
			break
		}
	}
	const longest = 32 // bytes of a key's code, by far
	i := bytes.LastIndexByte(b, '\x1b')
	if i < 0 || len(b)-i > longest {
		return 0
	}
	switch code := b[i:]; {
	case len(code) == 1, string(code) == "\x1bO":
		if !more {
			return 0
		}
	case code[1] != '[', string(code) != "\x1b[[" && bytes.ContainsFunc(code[2:], final):
		return 0
	}
	return len(b) - i
}

// final ends a control sequence (ECMA-48, 5.4).
func final(r rune) bool { return r >= 0x40 && r <= 0x7e }
