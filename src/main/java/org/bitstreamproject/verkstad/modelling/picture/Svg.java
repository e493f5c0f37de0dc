// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.layout.Point;

/** Writes SVG elements with classes and presentation attributes only; everything that came from a person is escaped. */
final class Svg {

    private final StringBuilder out = new StringBuilder();
    private final List<Reach> all = new ArrayList<>();
    private final List<Reach> words = new ArrayList<>();
    private Reach reach = Reach.NOTHING;

    Svg open(String element, Object... attributes) {
        tag(element, attributes).append('>');
        return this;
    }

    Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Svg empty(String element, Object... attributes) {
        tag(element, attributes).append("/>");
        return this;
    }

    Svg text(String element, String text, Object... attributes) {
        open(element, attributes);
        out.append(escaped(text));
        return close(element);
    }

    /** What was written since the last time. */
    Painted taken() {
        var painted = new Painted(out.toString(), reach, all, words);
        out.setLength(0);
        reach = Reach.NOTHING;
        all.clear();
        words.clear();
        return painted;
    }

    static String points(List<Point> points) {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    private StringBuilder tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(String.valueOf(attributes[i + 1])))
                    .append('"');
        }
        heights(element, attributes);
        return out;
    }

    /** Words that stand at other heights than they are written at. */
    void words(Reach turned) {
        add(turned);
        turned.addTo(words);
    }

    private void heights(String element, Object... attributes) {
        var its = Reach.of(element, attributes);
        if (!its.equals(Reach.NOTHING)) {
            add(its);
            if (element.equals("text")) {
                its.addTo(words);
            }
        }
    }

    private void add(Reach its) {
        reach = reach.and(its);
        its.addTo(all);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
