package org.jazari.strategy.office;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.identity.TestStaff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** The people of the office's tests. */
@TestComponent
@Lazy
public class Staff {
    private final TestStaff staff;
    private final int port;
    private final Map<String, Officer> people = new ConcurrentHashMap<>();

    Staff(TestStaff staff, @Value("${local.server.port}") int port) {
        this.staff = staff;
        this.port = port;
    }

    /** Proposes, records, and may not decide. */
    public Officer officer() {
        return somebody("amina", Role.OFFICER);
    }

    /** Decides, and may propose too. */
    public Officer publisher() {
        return somebody("badr", Role.OFFICER, Role.PUBLISHER);
    }

    /** Another who decides. */
    public Officer otherPublisher() {
        return somebody("chaimae", Role.PUBLISHER);
    }

    /** Signed in, without a role that the office asks for. */
    public Officer visitor() {
        return somebody("visitor");
    }

    private Officer somebody(String name, Role... roles) {
        return people.computeIfAbsent(
                name, n -> new Officer(staff.signedIn(port, name, roles), staff.token(name, roles)));
    }
}
