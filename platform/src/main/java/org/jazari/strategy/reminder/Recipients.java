package org.jazari.strategy.reminder;

import java.util.List;
import java.util.Map;
import org.jazari.kernel.identity.Member;
import org.jazari.kernel.identity.Members;
import org.jazari.kernel.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Who is reminded: of what an institution answers for, the accounts that are tied to it; where none is, and of documents and
 * contradictions, the officers and publishers.
 */
@Component
class Recipients {
    private final Members members;
    private final Contacts contacts;

    Recipients(Members members, Contacts contacts) {
        this.members = members;
        this.contacts = contacts;
    }

    /** Those of today; what changes later counts from the next time on. */
    Of today() {
        return new Of(members.list(), contacts);
    }

    /** The accounts and what they answer for, read once. */
    static final class Of {
        private final List<Member> members;
        private final Map<String, Contact> contacts;

        private Of(List<Member> members, Contacts contacts) {
            this.members = members;
            this.contacts = contacts.all();
        }

        /** The usernames of those who are reminded of something. */
        List<String> of(DueThing due) {
            List<String> owners = members.stream()
                    .map(Member::username)
                    .filter(username -> !due.owner().isEmpty()
                            && contact(username).institutions().contains(due.owner()))
                    .toList();
            return owners.isEmpty()
                    ? members.stream()
                            .filter(member -> member.has(Role.OFFICER) || member.has(Role.PUBLISHER))
                            .map(Member::username)
                            .toList()
                    : owners;
        }

        /** Those who have an address. */
        List<Contact> withAddress() {
            return members.stream()
                    .map(member -> contact(member.username()))
                    .filter(contact -> !contact.email().isEmpty())
                    .toList();
        }

        private Contact contact(String username) {
            return contacts.getOrDefault(username, Contact.none(username));
        }
    }
}
