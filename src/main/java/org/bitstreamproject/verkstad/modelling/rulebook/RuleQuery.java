// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.rulebook;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** What the address asks for. What nobody knows counts as not asked for. */
public class RuleQuery {

    @QueryParam("q")
    @DefaultValue("")
    private String search = "";

    @QueryParam("type")
    @DefaultValue("")
    private String type = "";

    @QueryParam("phase")
    @DefaultValue("")
    private String phase = "";

    @QueryParam("level")
    @DefaultValue("")
    private String level = "";

    @QueryParam("severity")
    @DefaultValue("")
    private String severity = "";

    @QueryParam("rule")
    @DefaultValue("")
    private String rule = "";

    /** The rule that a link leads to; empty for none. */
    String led() {
        return rule;
    }

    RulesPage.Asked asked() {
        return RulesPage.Asked.of(search, type, phase, level, severity);
    }
}
