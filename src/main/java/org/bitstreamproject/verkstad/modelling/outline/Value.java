// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;

/**
 * One attribute as a form asks for it.
 *
 * @param owner name of the type of element or relation it belongs to
 * @param held what it holds, empty for nothing
 */
public record Value(String name, PropRule rule, String held, String owner) {

    /** What the course's examples may write in an attribute, and the tool writes as the name. */
    private static final Set<String> NAMES = Set.of("CONCEPT.term", "ASSOC.name", "FLOW.content", "MESSAGE.text");

    /** Set by the place in the list, not by hand. */
    private static final String ORDER = "MESSAGE.order";

    /** Whether the tool writes this attribute as the name of what it belongs to. */
    public static boolean isName(String owner, String name) {
        return NAMES.contains(owner + "." + name);
    }

    /** All that is asked for, in the order of the notation. */
    public static List<Value> all(Map<String, PropRule> rules, Map<String, String> held, String owner) {
        var values = new ArrayList<Value>();
        rules.forEach((name, rule) -> {
            var known = owner + "." + name;
            if (!isName(owner, name) && !ORDER.equals(known)) {
                values.add(new Value(name, rule, held.getOrDefault(name, ""), owner));
            }
        });
        return values;
    }

    /** Id and name of its field. */
    public String field() {
        return "prop-" + name;
    }

    public boolean isChoice() {
        return rule.kind() == PropRule.Kind.CHOICE || rule.kind() == PropRule.Kind.YES_NO;
    }

    /** Several short texts, one a line. */
    public boolean isList() {
        return rule.kind() == PropRule.Kind.LIST;
    }

    public boolean isNumber() {
        return rule.kind() == PropRule.Kind.NUMBER || rule.kind() == PropRule.Kind.PERCENT;
    }

    public List<String> choices() {
        return rule.kind() == PropRule.Kind.YES_NO ? List.of("true", "false") : rule.choices();
    }

    /** Key of its name. */
    public String key() {
        return Wording.prop(owner, name);
    }

    public String key(String choice) {
        return Wording.choice(owner, name, choice);
    }
}
