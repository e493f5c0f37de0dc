// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.page;

import java.util.List;
import org.bitstreamproject.verkstad.casework.CaseMembers.Invitation;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/**
 * For somebody without a case: invitations to answer, and the form that begins one.
 *
 * @param typed what was typed, by field of the form
 * @param answer why an invitation could not be taken, by {@code invitation-} and the case's uid
 */
public record StartPage(
        List<Invitation> invitations,
        List<Choice> organisations,
        List<Choice> types,
        List<Choice> confidentialities,
        Typed typed,
        FieldErrors errors,
        FieldErrors answer) {
    /** An option of a list. */
    public record Choice(String code, String label) {}

    /** The form as it was sent, or as it begins. */
    public record Typed(
            String title,
            String organisation,
            String newOrganisation,
            String organisationType,
            String confidentiality,
            String language) {}

    /** The same page with why an invitation could not be taken. */
    public StartPage refused(FieldErrors why) {
        return new StartPage(invitations, organisations, types, confidentialities, typed, errors, why);
    }
}
