// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where a model stands and what its reader may do with it.
 *
 * @param title heading of the page, in the reader's language
 * @param text one or two sentences under it, may be empty
 * @param back path of the owner's page
 * @param backText what that page is called
 * @param written language the model is written in
 * @param readOnly why it cannot be changed, in the reader's words; null when it can
 * @param rules ids of the rules that judge it
 * @param action a button that posts to a path of the owner, such as "check the exercise"; null for none
 */
public record ModelContext(
        String title,
        String text,
        String back,
        String backText,
        Language written,
        @Nullable String readOnly,
        Set<String> rules,
        @Nullable Action action) {

    public ModelContext {
        rules = Set.copyOf(rules);
    }

    /** @param path takes a POST with nothing but the session's handle */
    public record Action(String path, String label) {}

    public boolean writable() {
        return readOnly == null;
    }
}
