// Package words is the words of tables and workbooks as types: which there are,
// not what they are in a language. Who knows the language fills them in; who
// writes tables takes them out. It imports nothing, so that neither brings the
// other's tools along.
package words
