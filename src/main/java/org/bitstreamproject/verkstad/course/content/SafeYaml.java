// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
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
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

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
            return new Composer(settings, new WatchedParser(text))
                    .getSingleNode()
                    .orElseThrow(() -> fault(1, Trouble.of("fault.yaml.empty")));
        } catch (MarkedYamlEngineException notYaml) {
            throw fault(line(notYaml.getProblemMark()), told(notYaml.getProblem() + " " + notYaml.getContext()));
        } catch (YamlEngineException notYaml) {
            throw fault(1, Trouble.of("fault.yaml.other"));
        }
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
                throw fault(line, Trouble.of("fault.yaml.sign", (int) sign));
            }
        }
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(found -> found.getLine() + 1).orElse(1);
    }

    /** The parser speaks English only, and to programmers: its commonest words are told in ours. */
    private static Trouble told(String problem) {
        if (problem.contains("TAB")) {
            return Trouble.of("fault.yaml.tab");
        }
        if (problem.contains("mapping values are not allowed")) {
            return Trouble.of("fault.yaml.colon");
        }
        if (problem.contains("quoted scalar")) {
            return Trouble.of("fault.yaml.quote");
        }
        if (problem.contains("expected ',' or")) {
            return Trouble.of("fault.yaml.bracket");
        }
        if (problem.contains("expected <block end>") || problem.contains("could not find expected ':'")) {
            return Trouble.of("fault.yaml.indent");
        }
        return Trouble.of("fault.yaml.other");
    }

    private PackageFault fault(int line, Trouble trouble) {
        return new PackageFault(new Fault(file, line, "", trouble));
    }

    /** Every event is looked at when it is taken, before anything is built from it: the text is gone through once. */
    private final class WatchedParser extends ParserImpl {
        private final Watch watch = new Watch();

        WatchedParser(String text) {
            super(settings, new StreamReader(settings, text));
        }

        @Override
        public Event next() {
            var event = super.next();
            watch.see(event);
            return event;
        }
    }

    private final class Watch {
        private int depth;
        private int count;
        private int documents;

        void see(Event event) {
            var line = line(event.getStartMark());
            if (++count > MOST) {
                throw fault(line, Trouble.of("fault.yaml.values", MOST));
            }
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw fault(line, Trouble.of("fault.yaml.document"));
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw fault(line, Trouble.of("fault.yaml.deep", DEEPEST));
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof AliasEvent alias) {
                throw fault(line, Trouble.of("fault.yaml.alias", alias.getAlias()));
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw fault(
                        line, Trouble.of("fault.yaml.anchor", node.getAnchor().get()));
            }
            tag(event, line);
        }

        private void tag(Event event, int line) {
            var tag = event instanceof ScalarEvent scalar
                    ? scalar.getTag()
                    : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.<String>empty();
            if (tag.isPresent() && !tag.get().equals("!")) {
                throw fault(line, Trouble.of("fault.yaml.tag", tag.get()));
            }
        }
    }
}
