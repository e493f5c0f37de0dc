// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What the address of a page of annotations asks for. */
public class AnnotateQuery {
    @QueryParam("at")
    private @Nullable String at;

    @QueryParam("correct")
    @DefaultValue("")
    private String correct = "";

    @QueryParam("copy")
    @DefaultValue("")
    private String copy = "";

    @QueryParam("done")
    @DefaultValue("")
    private String done = "";

    ShowAnnotations.Asked asked() {
        return new ShowAnnotations.Asked(at, correct, copy, null, null);
    }

    String done() {
        return done;
    }
}
