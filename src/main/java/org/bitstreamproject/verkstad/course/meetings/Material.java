// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import java.util.List;
import java.util.Optional;

/** Something to read before or after a meeting. */
public record Material(String title, SafeLink link) {

    /** One line as an examiner types it: the name, then the address. Empty when it cannot be read so. */
    static Optional<Material> read(String line) {
        var cut = line.lastIndexOf(' ');
        var link = SafeLink.read(line.substring(cut + 1)).link();
        return link.map(found ->
                new Material(cut < 0 ? found.host() : line.substring(0, cut).strip(), found));
    }

    /** Every line that can be read. */
    static List<Material> all(String lines) {
        return lines.lines()
                .map(String::strip)
                .flatMap(line -> read(line).stream())
                .toList();
    }
}
