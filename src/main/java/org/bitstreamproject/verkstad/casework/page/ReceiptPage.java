// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.page;

import java.util.List;
import org.bitstreamproject.verkstad.casework.Receipt;

/**
 * Proof that a case was handed in.
 *
 * @param by who pressed the button
 * @param bytes length of the frozen text in UTF-8
 */
public record ReceiptPage(
        String uid,
        String title,
        String lang,
        String organisation,
        List<String> members,
        String by,
        String milestoneTitle,
        String courseVersion,
        int bytes,
        Receipt receipt) {}
