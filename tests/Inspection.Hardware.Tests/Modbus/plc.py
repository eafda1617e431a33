"""A PLC's view of the station, through pymodbus: plc.py PORT read | refused | orders | watch ROUNDS. Prints JSON."""
import json
import sys

from pymodbus.client import ModbusTcpClient

OK, NG, UNKNOWN, READY = 0, 1, 2, 3
COILS, REGISTERS = 32, 26


def picture(plc):
    """The coils in one request, then the registers in one."""
    return plc.read_coils(0, COILS, slave=1).bits, plc.read_input_registers(0, REGISTERS, slave=1).registers


def code(answer):
    return answer.exception_code if answer.isError() else 0


def read(plc):
    coils, registers = picture(plc)
    inputs = plc.read_discrete_inputs(0, COILS, slave=1).bits
    return {"coils": coils, "inputs": inputs, "registers": registers, "holding": plc.read_holding_registers(0, 1, slave=1).registers}


def refused(plc):
    """Exception codes of what the map does not have."""
    return {
        "coilsTooFar": code(plc.read_coils(0, 35)),
        "inputsTooFar": code(plc.read_discrete_inputs(0, 33)),
        "registersTooFar": code(plc.read_input_registers(20, 7)),
        "holdingTooFar": code(plc.read_holding_registers(1, 1)),
        "writeVerdict": code(plc.write_coil(OK, True)),
        "writeSequenceBit": code(plc.write_coil(31, True)),
        "writeBeyond": code(plc.write_coil(34, True)),
        "writeAcross": code(plc.write_coils(31, [True, True])),
        "writeRegisterBeyond": code(plc.write_register(1, 1)),
        "writeTwoRegisters": code(plc.write_registers(0, [1, 2])),
        "maskWrite": code(plc.mask_write_register(0, 0, 1)),
        "readWrite": code(plc.readwrite_registers(read_address=0, read_count=1, write_address=0, write_registers=[7])),
        "serverId": code(plc.execute(__import__("pymodbus.other_message", fromlist=["x"]).ReportSlaveIdRequest(slave=1))),
        "afterwards": code(plc.read_coils(0, COILS)),
    }


def orders(plc):
    return {
        "trigger": code(plc.write_coil(32, True)),
        "triggerOff": code(plc.write_coil(32, False)),
        "reset": code(plc.write_coil(33, True)),
        "both": code(plc.write_coils(32, [True, False])),
        "acknowledge": code(plc.write_register(0, 1)),
        "readBack": plc.read_coils(32, 2).bits[:2],
        "ready": plc.read_coils(READY, 1).bits[0],
    }


def watch(plc, rounds):
    """Reads coils and then registers, as a PLC does, while parts come all the time."""
    several, strange, torn, same, later, backward, changed, last = 0, 0, 0, 0, 0, 0, 0, -1
    for _ in range(rounds):
        coils, registers = picture(plc)
        verdicts = coils[OK : UNKNOWN + 1]
        several += sum(verdicts) > 1
        part = sum(bit << place for place, bit in enumerate(coils[16:32]))
        sequence = registers[0] << 16 | registers[1]
        # The station's parts carry verdict, defects and counts that follow from their sequence.
        torn += registers[2] != sequence % 65536 % 3 + 1 or registers[4] != sequence % 5 or sequence != registers[11] << 16 | registers[12]
        torn += (registers[13] << 16 | registers[14]) + (registers[15] << 16 | registers[16]) + (registers[17] << 16 | registers[18]) != sequence
        strange += sum(verdicts) != 1 or not verdicts[part % 3]
        if sequence % 65536 == part:
            same += 1
            torn += not verdicts[registers[2] - 1]
        else:
            later += 1
        backward += sequence < last
        changed += sequence != last
        last = sequence
    return {"several": several, "strange": strange, "torn": torn, "same": same, "later": later, "backward": backward, "changed": changed}


if __name__ == "__main__":
    client = ModbusTcpClient("127.0.0.1", port=int(sys.argv[1]), timeout=20)
    assert client.connect()
    what = sys.argv[2]
    print(json.dumps(watch(client, int(sys.argv[3])) if what == "watch" else {"read": read, "refused": refused, "orders": orders}[what](client)))
    client.close()
