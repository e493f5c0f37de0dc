// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Turns a YAML text into nodes, but for what could hurt: one text may not refer to itself, be named twice, nest for ever or
 * name types. Aliases are the whole trick of a YAML bomb, and no teacher needs them.
 */
final class SafeYaml {
    private static final int DEEPEST = 30;
    private static final int MOST = 100_000;

    private final String file;
    private final LoadSettings settings;

    private SafeYaml(String file) {
        this.file = file;
        this.settings = LoadSettings.builder()
                .setLabel(file)
                .setParseComments(false)
                .setCodePointLimit(PackageLimits.FILE)
                .build();
    }

    /** @throws PackageFault with the line where the text stops being what we read */
    static Node read(String file, String text) {
        return new SafeYaml(file).read(text);
    }

    private Node read(String text) {
        control(text);
        try {
            new Parse(settings).parseString(text).forEach(new Watch()::see);
            return compose(text)
                    .orElseThrow(() -> fault(1, "the file is empty", "Write it, or take it out of contents"));
        } catch (MarkedYamlEngineException notYaml) {
            throw fault(line(notYaml.getProblemMark()), told(notYaml.getProblem()), cure(notYaml.getProblem()));
        } catch (YamlEngineException notYaml) {
            throw fault(1, told(String.valueOf(notYaml.getMessage())), "");
        }
    }

    private Optional<Node> compose(String text) {
        return new Compose(settings).composeString(text);
    }

    /** Signs that do not belong in a text: they come from another kind of file, or from another encoding. */
    private void control(String text) {
        var line = 1;
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign == '\n') {
                line++;
            }
            if (sign == '\u0000' || Character.isISOControl(sign) && "\t\r\n\u0085".indexOf(sign) < 0) {
                throw fault(
                        line,
                        "a sign that is no text (code " + (int) sign + ")",
                        "Save the file as plain text in UTF-8");
            }
        }
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(found -> found.getLine() + 1).orElse(1);
    }

    private static String told(String problem) {
        return "not readable as YAML: " + problem.lines().findFirst().orElse("");
    }

    private static String cure(String problem) {
        if (problem.contains("TAB")) {
            return "Indent with blanks, never with tabs";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "A text with a colon needs quotes around it";
        }
        return "Look at the indentation, quotes and brackets of this line and the one before";
    }

    private PackageFault fault(int line, String what, String cure) {
        return new PackageFault(new Fault(file, line, "", what, cure));
    }

    /** Looks at the events one by one, before anything is built from them. */
    private final class Watch {
        private int depth;
        private int count;
        private int documents;

        void see(Event event) {
            var line = line(event.getStartMark());
            if (++count > MOST) {
                throw fault(line, "more than " + MOST + " values", "Split the file");
            }
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw fault(line, "a second document begins", "Take the line --- away");
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw fault(line, "nested deeper than " + DEEPEST + " levels", "Make it flatter");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof AliasEvent alias) {
                throw fault(line, "an alias *" + alias.getAlias() + " is not read", "Write out what it stands for");
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw fault(line, "an anchor &" + node.getAnchor().get() + " is not read", "Take it away");
            }
            tag(event, line);
        }

        private void tag(Event event, int line) {
            var tag = event instanceof ScalarEvent scalar
                    ? scalar.getTag()
                    : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.<String>empty();
            if (tag.isPresent() && !tag.get().equals("!")) {
                throw fault(line, "a type " + tag.get() + " is not read", "Take it away, or put the text in quotes");
            }
        }
    }
}
