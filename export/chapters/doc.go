// Package chapters is what the report says, in its order: titles, sentences, tables and
// charts, whoever writes them. It knows no file format. All tables stand before any
// sentence is made of them: what must not be told is taken out in between.
package chapters
