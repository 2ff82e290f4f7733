// Package gaps turns answers on needed and available levels into gap tables:
// which areas of knowledge lack most, how sure that is, and who wants training.
// It computes and nothing else; it knows no file format and has no words but the
// keys of its JSON: those of its tables are given to it.
//
// A business's need N and have H are points of one scale. D = N − H is taken
// over complete pairs only: don't know, refused, left open and skipped are
// counted, never treated as numbers.
package gaps
