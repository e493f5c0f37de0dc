// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.UnreadableModel;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;

/** A model of the case is there and cannot be read: a copy without it would say that it was never drawn. Names all of them. */
final class NotWithoutModel extends UnreadableModel {

    private NotWithoutModel(UnreadableModel first, LocalizedText names) {
        super(first, "casework.error.unreadable-model", names);
    }

    static void check(Draft draft) {
        draft.unreadable().values().stream().findFirst().ifPresent(first -> {
            throw new NotWithoutModel(
                    first,
                    new LocalizedText(
                            names(draft, LocalizedText::sv),
                            names(draft, LocalizedText::nb),
                            names(draft, LocalizedText::en)));
        });
    }

    private static String names(Draft draft, Function<LocalizedText, String> reader) {
        return draft.unreadable().keySet().stream()
                .map(field ->
                        field + " " + reader.apply(draft.form().field(field).label()))
                .collect(Collectors.joining(", "));
    }
}
