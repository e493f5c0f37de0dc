// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.Model;

/** One named change of a model. What {@link CommandList} lists is what every editor must be able to do. */
public sealed interface Command
        permits Add,
                Name,
                Retype,
                Connect,
                Reconnect,
                Reorder,
                MoveToLane,
                SetAttribute,
                Delete,
                PasteList,
                Split,
                Merge,
                PlaceElements,
                Tidy,
                Together {

    /** Kept with the revision it makes, such as {@code move-to-lane}; at most 40 characters. */
    String name();

    /** Ids of the existing elements it changes: two commands that touch different ones can both be kept. */
    Set<String> touches();

    /** Whether it changes the relations of what it touches too, and not only the elements themselves. */
    default boolean reaches() {
        return true;
    }

    /** Whether something is gone afterwards: then what was led to it since counts as well. */
    default boolean removes() {
        return false;
    }

    /**
     * Whether it changes only where a hand put what it touches: then it gives way only to who put the same elsewhere, and
     * to nobody who changed what it says.
     */
    default boolean onlyPlaces() {
        return false;
    }

    /**
     * The changed model. The same command on the same model always makes the same one, ids included.
     *
     * @throws org.bitstreamproject.verkstad.modelling.notation.NotAModel with a fault for each field that does not hold
     */
    Applied apply(Model model);

    /** The same command with every id it names replaced, as {@link Together} does with its references. */
    Command naming(UnaryOperator<String> ids);

    /** As it is sent and recorded; {@link CommandList#read} reads it back equal. */
    JsonObject json();
}
