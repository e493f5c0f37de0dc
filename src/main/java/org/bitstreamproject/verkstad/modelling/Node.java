// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One element of a model.
 *
 * @param props attributes by name, values in plain text (numbers with a point, no grouping); no blank values
 */
public record Node(String id, NodeType type, String label, Map<String, String> props) {

    public Node {
        props = Collections.unmodifiableMap(new LinkedHashMap<>(props));
    }

    public Node(String id, NodeType type, String label) {
        this(id, type, label, Map.of());
    }

    public Optional<String> prop(String name) {
        return Optional.ofNullable(props.get(name)).filter(value -> !value.isBlank());
    }

    public Optional<BigDecimal> number(String name) {
        return prop(name).map(BigDecimal::new);
    }

    public boolean is(String prop, String value) {
        return value.equals(props.get(prop));
    }

    public Node labelled(String newLabel) {
        return new Node(id, type, newLabel, props);
    }

    /** The same node with one attribute set; a blank value takes it away. */
    public Node with(String prop, String value) {
        return new Node(id, type, label, changed(props, prop, value));
    }

    static Map<String, String> changed(Map<String, String> props, String prop, String value) {
        var copy = new LinkedHashMap<>(props);
        if (value.isBlank()) {
            copy.remove(prop);
        } else {
            copy.put(prop, value);
        }
        return copy;
    }
}
