// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bitstreamproject.verkstad.shared.privacy.NationalIds;
import org.jspecify.annotations.Nullable;

/** What an examiner writes about a meeting: field → text. Pure. */
record MeetingWords(Map<String, String> texts) {
    static final String VENUE = "venue";
    static final String DIRECTIONS = "directions";
    static final String PROGRAMME = "programme";
    static final String ONLINE_LINK = "onlineLink";
    static final String ONLINE_TEXT = "onlineText";
    static final String RECORDING_LINK = "recordingLink";
    static final String RECORDING_TEXT = "recordingText";
    static final String MATERIALS = "materials";
    /** In the order of the form. */
    static final List<String> FIELDS =
            List.of(VENUE, DIRECTIONS, PROGRAMME, ONLINE_LINK, ONLINE_TEXT, RECORDING_LINK, RECORDING_TEXT, MATERIALS);

    static final MeetingWords NONE = new MeetingWords(Map.of());
    static final int LONGEST = 6000;
    /** A sentence or two: less tells nobody who cannot hear or see the recording what was said. */
    static final int LEAST_SUMMARY = 80;

    /** What is wrong with one field. @param key of the message */
    record Fault(String key, List<Object> args) {
        static Fault of(String key, Object... args) {
            return new Fault(key, List.of(args));
        }
    }

    MeetingWords {
        var all = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            all.put(field, texts.getOrDefault(field, "").replace("\r\n", "\n").strip());
        }
        texts = Collections.unmodifiableMap(all);
    }

    static MeetingWords of(Function<String, String> typed) {
        var texts = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> texts.put(field, typed.apply(field)));
        return new MeetingWords(texts);
    }

    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** Field → fault, in the order of the form. */
    Map<String, Fault> faults() {
        var faults = new LinkedHashMap<String, Fault>();
        texts.forEach((field, text) -> {
            var fault = fault(field, text);
            if (fault != null) {
                faults.put(field, fault);
            }
        });
        return faults;
    }

    private @Nullable Fault fault(String field, String text) {
        if (text.length() > LONGEST) {
            return Fault.of("meetings.fault.tooLong", LONGEST, text.length());
        }
        switch (NationalIds.in(text)) {
            case SWEDISH -> {
                return Fault.of("shared.error.swedish-national-id");
            }
            case NORWEGIAN -> {
                return Fault.of("shared.error.norwegian-national-id");
            }
            case NOTHING -> {}
        }
        return switch (field) {
            case ONLINE_LINK, RECORDING_LINK -> linkFault(text);
            case RECORDING_TEXT -> summaryFault(text);
            case MATERIALS -> materialFault(text);
            default -> null;
        };
    }

    private static @Nullable Fault linkFault(String text) {
        return text.isEmpty()
                ? null
                : SafeLink.read(text)
                        .fault()
                        .map(fault -> Fault.of(fault.key()))
                        .orElse(null);
    }

    private @Nullable Fault summaryFault(String text) {
        return text(RECORDING_LINK).isEmpty() || text.length() >= LEAST_SUMMARY
                ? null
                : Fault.of("meetings.fault.summary", LEAST_SUMMARY);
    }

    private static @Nullable Fault materialFault(String text) {
        var number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                var address = line.strip();
                var fault = SafeLink.read(address.substring(address.lastIndexOf(' ') + 1))
                        .fault();
                if (fault.isPresent()) {
                    return Fault.of(fault.get().key() + "Line", number);
                }
            }
        }
        return null;
    }
}
