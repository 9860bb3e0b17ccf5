package dev.jinvax.booking.persistence;

import dev.jinvax.booking.domain.DailyAllowances;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Daily allowances in PostgreSQL; each statement is a transaction of its own, whatever becomes of a booking. */
@Singleton
public class StoredDailyAllowances implements DailyAllowances {
    private static final int KEPT_DAYS = 7;
    private static final String QUOTAS = "select client_id, bookings_per_day from partner where bookings_per_day > 0";
    private static final String TAKE = """
            insert into booking_allowance (client_id, day, taken) values (?, ?, least(?, ?))
            on conflict (client_id, day) do update set taken = least(booking_allowance.taken + ?, ?)
            where booking_allowance.taken < ?
            returning new.taken - coalesce(old.taken, 0)
            """;
    private static final String GIVE_BACK =
            "update booking_allowance set taken = greatest(taken - ?, 0) where client_id = ? and day = ?";
    private static final String FORGET = "delete from booking_allowance where client_id = ? and day < ?";

    private final AgroalDataSource database;

    public StoredDailyAllowances(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Map<String, Integer> quotas() {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(QUOTAS);
                ResultSet row = read.executeQuery()) {
            Map<String, Integer> quotas = new HashMap<>();
            while (row.next()) {
                quotas.put(row.getString(1), row.getInt(2));
            }
            return quotas;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the quotas of partners", e);
        }
    }

    @Override
    public int take(String clientId, LocalDate day, int quota, int slice) {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, clientId);
            take.setObject(2, day);
            take.setInt(3, slice);
            take.setInt(4, quota);
            take.setInt(5, slice);
            take.setInt(6, quota);
            take.setInt(7, quota);
            try (ResultSet taken = take.executeQuery()) {
                return taken.next() ? taken.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not take from the day's quota", e);
        }
    }

    @Override
    public void giveBack(String clientId, LocalDate day, int unused) {
        try (Connection connection = database.getConnection();
                PreparedStatement give = connection.prepareStatement(GIVE_BACK);
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            give.setInt(1, unused);
            give.setString(2, clientId);
            give.setObject(3, day);
            give.executeUpdate();
            forget.setString(1, clientId);
            forget.setObject(2, day.minusDays(KEPT_DAYS));
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not give back to the day's quota", e);
        }
    }
}
