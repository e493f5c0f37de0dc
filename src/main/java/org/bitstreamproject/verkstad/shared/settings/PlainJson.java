// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) with nothing but the JDK, for the launcher. Objects become maps, arrays lists, numbers BigDecimal, null
 * {@link #NULL}; a repeated name is a fault.
 */
final class PlainJson {
    static final Object NULL = new Object();
    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;

    private PlainJson(String text) {
        this.text = text;
    }

    /** @throws BadPlatforms with line and column of the first fault */
    static Object read(String text) {
        var json = new PlainJson(text);
        Object value = json.value();
        json.blanks();
        if (json.at < text.length()) {
            throw json.fault("something follows the end");
        }
        return value;
    }

    private Object value() {
        blanks();
        char next = peek();
        return switch (next) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        var object = new LinkedHashMap<String, Object>();
        enter('{');
        while (more('}', object.isEmpty())) {
            String name = string();
            expect(':');
            if (object.put(name, value()) != null) {
                throw fault("the name " + name + " comes twice");
            }
        }
        depth--;
        return object;
    }

    private List<Object> array() {
        var array = new ArrayList<Object>();
        enter('[');
        while (more(']', array.isEmpty())) {
            array.add(value());
        }
        depth--;
        return array;
    }

    private void enter(char bracket) {
        expect(bracket);
        if (++depth > DEEPEST) {
            throw fault("too deep");
        }
    }

    /** True before a further member; takes the comma or the closing bracket. */
    private boolean more(char closing, boolean first) {
        blanks();
        if (peek() == closing) {
            at++;
            return false;
        }
        if (!first) {
            expect(',');
            blanks();
        }
        return true;
    }

    private String string() {
        expect('"');
        var result = new StringBuilder();
        for (char next = take(); next != '"'; next = take()) {
            if (next < ' ') {
                throw fault("a line ends inside a text");
            }
            result.append(next == '\\' ? escaped() : next);
        }
        return result.toString();
    }

    private char escaped() {
        char next = take();
        return switch (next) {
            case '"', '\\', '/' -> next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw fault("unknown escape");
        };
    }

    private char unicode() {
        String digits = at + 4 <= text.length() ? text.substring(at, at + 4) : "";
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw fault("four hexadecimal digits are missing");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private Object word(String word, Object meaning) {
        if (!text.startsWith(word, at)) {
            throw fault("not a value");
        }
        at += word.length();
        return meaning;
    }

    private BigDecimal number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(start, at);
        if (!number.matches("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?")) {
            throw fault("not a value");
        }
        return new BigDecimal(number);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n\uFEFF".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char wanted) {
        blanks();
        if (peek() != wanted) {
            throw fault("expected " + wanted);
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw fault("it ends too early");
        }
        return text.charAt(at);
    }

    private char take() {
        char next = peek();
        at++;
        return next;
    }

    private BadPlatforms fault(String what) {
        String before = text.substring(0, Math.min(at, text.length()));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new BadPlatforms("is not JSON: line " + line + ", column " + column + ": " + what);
    }
}
